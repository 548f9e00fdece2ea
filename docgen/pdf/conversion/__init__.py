"""Word to PDF: LibreOffice on this machine, or a service that was asked for."""
