"""The sample workbooks' contents: one module a workbook, as plain data under the sheets' headings.

Built from five published texts; every person's name is invented.
"""
