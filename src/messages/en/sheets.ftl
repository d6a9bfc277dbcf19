# Findings about spreadsheets (XLSX and ODS), each named like its code or by what is special about it.

# The file.
spreadsheet-unreadable = `{ $file }` cannot be read as a spreadsheet
spreadsheet-too-large = `{ $file }` is larger than 256 MiB when unpacked, or has more than 16 million cells
spreadsheet-too-large-hint = save only the sheet with the project list in a file of its own, without formats down to the end of the sheet, or save it as CSV
spreadsheet-damaged = `{ $file }` is damaged or incomplete
spreadsheet-damaged-hint = open the file in the spreadsheet program and save it again; if it cannot be opened, copy or download it once more
spreadsheet-password = `{ $file }` is protected by a password
spreadsheet-password-hint = save the file without a password: in Excel under “File”, “Info”, “Protect Workbook”, “Encrypt with Password” delete the password, in LibreOffice use “Save As” without “Save with password”
spreadsheet-xls = `{ $file }` is an Excel workbook in the format used until 2003 (.xls), which is not read
spreadsheet-xlsb = `{ $file }` is a binary Excel workbook (.xlsb), which is not read
spreadsheet-other-package = `{ $file }` holds no workbook but something else
spreadsheet-html = `{ $file }` is a web page (HTML) that only has the name of a spreadsheet
spreadsheet-unknown = `{ $file }` is no spreadsheet
spreadsheet-save-hint = open the file in the spreadsheet program and save it as an Excel workbook (.xlsx) or as ODS
spreadsheet-delimited = `{ $file }` holds plain text, perhaps a CSV, and only has the name of a spreadsheet
spreadsheet-renamed = `{ $file }` is no text but probably a workbook that only has the name of a text file
spreadsheet-renamed-hint = rename the file to `.xlsx` or `.ods`, or open it in the spreadsheet program and save it as CSV
spreadsheet-delimited-hint = rename the file to `.csv`, or save it as an Excel workbook (.xlsx)

# The sheet.
unknown-sheet = `{ $file }` has no sheet `{ $name }`
unknown-sheet-unnamed = the name of the sheet is missing behind `{ $file }#`
sheet-chosen = several sheets look like a project list; the first, `{ $sheet }`, was read, not: { $others }
sheet-chosen-hint = name the sheet, such as `list.xlsx#Projects`; several sheets as several lists
sheet-hidden = the sheet `{ $sheet }` is hidden and was read because no visible one has content
sheet-hidden-hint = show the sheet, or name it behind the name of the file, such as `list.xlsx#Projects`
header-found = the header stands in row { $row }; what is above was not read
rows-hidden =
    { $count ->
        [one] a hidden or filtered row was read too
       *[other] { $count } hidden or filtered rows were read too
    }
rows-hidden-hint = delete rows that should not count, or set their status to `withdrawn`; show the others

# Cells.
heading-row = the merged row { $row } (“{ $found }”) was taken for a heading, not for a project
cells-merged = the cells { $area } are merged; what they hold (“{ $found }”) counts for row { $row } only, the other cells are empty
cells-merged-hint = unmerge the cells and fill each of them
cell-error = “{ $name }” ({ $id }) has the error value `{ $found }` for “{ $column }”
cell-error-hint = correct the formula in the spreadsheet and save the list again
formula-without-value = “{ $name }” ({ $id }) has a formula for “{ $column }” whose result is not stored
formula-without-value-hint = open the file in Excel or LibreOffice once and save it; the program that wrote it does not calculate
cell-error-unused =
    { $count ->
        [one] a column that nothing uses (“{ $column }”) holds an error value or a formula whose result is not stored: `{ $found }`
       *[other] columns that nothing uses hold { $count } error values or formulas whose results are not stored, first `{ $found }` for “{ $column }”
    }
cell-error-unused-hint = nothing needs to be done for the ranking; to have the rest of the list right, correct the formula in the spreadsheet
