"""docgen: official paperwork for a municipal council, from a structured Excel workbook."""

__version__ = "0.2.0"
