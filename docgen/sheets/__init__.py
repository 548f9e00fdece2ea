"""What can be written: one module a sheet, as classes whose fields' aliases are the headings.

The headings, sheets and choices are a contract; other people's scripts and workbooks rely on them.
"""
