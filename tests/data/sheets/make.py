"""Writes the spreadsheets of this folder, by openpyxl, odfpy and LibreOffice.

    python3 -m venv venv && venv/bin/pip install openpyxl odfpy msoffcrypto-tool
    venv/bin/python make.py            # needs soffice (Debian: libreoffice-calc)

The files are committed, so that the tests need none of these programs.
"""

import datetime
import io
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
from msoffcrypto.format.ooxml import OOXMLFile
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P, S
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

HERE = pathlib.Path(__file__).parent
DATE = datetime.date


def convert(source, ending, target):
    """Lets LibreOffice open a file, calculate, and save it in another format."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", ending,
             "--outdir", folder, source], check=True, stdout=sys.stderr)
        made = pathlib.Path(folder) / f"{pathlib.Path(source).stem}.{ending.split(':')[0]}"
        (HERE / target).write_bytes(made.read_bytes())


def planner():
    """A list as planners keep it: legend in front, title above, heading, blank, hidden and merged rows."""
    book = openpyxl.Workbook()
    legend = book.active
    legend.title = "Legende"
    legend.append(["Spalte", "Bedeutung"])
    legend.append(["Bürgernutzen", "0, 5 oder 10"])
    sheet = book.create_sheet("Projekte 2026")
    sheet["A1"] = "Vorhaben der Stadt, Stand Oktober"
    sheet.merge_cells("A1:G1")
    headers = ["Nr.", "Projekt", "Fachbereich", "Bürgernutzen", "Kosten (EUR)", "Frist", "Hintergrund"]
    for column, header in enumerate(headers, 1):
        sheet.cell(3, column, header).font = openpyxl.styles.Font(bold=True)
    rows = [
        ["DO-1", "Wohngeld online", "Soziales", 10, 20000, DATE(2027, 3, 1), True],
        ["DO-2", "Übersicht für Bürger*innen", "Soziales", 5, 50000.5, None, False],
        None,
        "Dezernat 5",
        ["DO-3", "E-Akte", "Zentrale Dienste", 0, "10 TEUR", "31.12.2026", "nein"],
        ["DO-4", CellRichText("Bau", TextBlock(InlineFont(b=True), "anträge"), " & Pläne\nonline"), "Bauordnung", "5", 99999.99,
         datetime.datetime(2028, 1, 31), None],
    ]
    for number, row in enumerate(rows, 4):
        if isinstance(row, str):
            sheet.cell(number, 1, row)
            sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=7)
        elif row is not None:
            for column, value in enumerate(row, 1):
                sheet.cell(number, column, value)
            sheet.cell(number, 5).number_format = '#,##0.00\\ "€"'
            sheet.cell(number, 6).number_format = "dd/mm/yyyy"
    sheet.row_dimensions[5].hidden = True
    sheet.auto_filter.ref = "A3:G9"
    book.save(HERE / "planner.xlsx")


def broken():
    """What goes wrong in cells; calculated by LibreOffice."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Projekte"
    sheet.append(["id", "name", "department", "citizens", "cost-eur"])
    sheet.append(["P1", "Wohngeld online", "Soziales", "=20/2", "=1/0"])
    sheet.append(["P2", "Terminvereinbarung", "=NA()", 5, "=VLOOKUP(1,A1:B2,2)"])
    sheet.append(["P3", "=\"E-\" & \"Akte\"", "Zentrale Dienste", DATE(2026, 7, 3), "=10000+1/10+2/10"])
    sheet["D4"].number_format = "d. mmm"
    sheet.append(["P4", "Verbunden", "Bürgerdienste", 5, 30000])
    sheet.append(["P5", "Auch", None, 5, True])
    sheet.merge_cells("C5:C6")
    book.save(HERE / "formulas-openpyxl.xlsx")
    convert(str(HERE / "formulas-openpyxl.xlsx"), "xlsx:Calc MS Excel 2007 XML", "broken-libreoffice.xlsx")
    convert(str(HERE / "formulas-openpyxl.xlsx"), "ods", "broken-libreoffice.ods")


def formats():
    """Numbers whose format says what they are."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Projekte"
    sheet.append(["id", "name", "share", "cost-eur", "staff-days", "deadline"])
    rows = [
        [1, "Anteil", (0.45, "0%"), (200, '#,##0\\ "T€"'), (20, '0\\ "PT"'), (46348, "yyyy-mm-dd")],
        [2, "Rundung", (0.1 + 0.2, "0.0%"), (1234.56, "#,##0.00\\ [$€-407]"), (0.1 + 0.2, "General"), (46348.5, "dd.mm.yyyy hh:mm")],
        [3, "Viele Stellen", (1 / 3, "0%"), (123456789.123456, "General"), (1e-7, "0.00E+00"), (None, "General")],
    ]
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            value, code = value if isinstance(value, tuple) else (value, "General")
            sheet.cell(number, column, value).number_format = code
        sheet.cell(number, 1).number_format = '"DO-P"00'
    book.save(HERE / "formats.xlsx")
    convert(str(HERE / "formats.xlsx"), "ods", "formats-libreoffice.ods")


def by_odfpy():
    """Types of cells, repeated rows and columns, a comment, a hidden sheet and a merged cell."""
    document = OpenDocumentSpreadsheet()
    hidden = Style(name="hidden", family="table")
    hidden.addElement(TableProperties(display=False))
    document.automaticstyles.addElement(hidden)

    def text(*paragraphs, **attributes):
        cell = TableCell(valuetype="string", **attributes)
        for paragraph in paragraphs:
            cell.addElement(paragraph if not isinstance(paragraph, str) else P(text=paragraph))
        return cell

    old = Table(name="Alt", stylename="hidden")
    row = TableRow()
    for header in ["id", "name", "share", "cost-eur", "staff-days"]:
        row.addElement(text(header))
    old.addElement(row)
    document.spreadsheet.addElement(old)

    table = Table(name="Projekte")
    table.addElement(TableRow(numberrowsrepeated=2))
    row = TableRow()
    for header in ["id", "name", "share", "cost-eur", "staff-days", "deadline", "background"]:
        row.addElement(text(header))
    table.addElement(row)

    row = TableRow()
    spaced = P(text="Zwei")
    spaced.addElement(S(c=3))
    spaced.addText("Blanks")
    row.addElement(text("P1"))
    row.addElement(text(spaced, "und eine Zeile"))
    row.addElement(TableCell(valuetype="percentage", value="0.45"))
    row.addElement(TableCell(valuetype="currency", currency="EUR", value="99.9"))
    row.addElement(TableCell(valuetype="float", value="1e-7"))
    row.addElement(TableCell(valuetype="date", datevalue="2027-03-01"))
    row.addElement(TableCell(valuetype="boolean", booleanvalue="true"))
    table.addElement(row)
    table.addElement(TableRow(numberrowsrepeated=3))

    row = TableRow()
    row.addElement(text("P2"))
    commented = TableCell(valuetype="string")
    note = Annotation()
    note.addElement(P(text="Nur eine Bemerkung"))
    commented.addElement(note)
    commented.addElement(P(text="Mit Bemerkung"))
    row.addElement(commented)
    row.addElement(TableCell(valuetype="float", value="7", numbercolumnsrepeated=3))
    row.addElement(TableCell(valuetype="date", datevalue="2028-01-31T00:00:00"))
    row.addElement(TableCell(numbercolumnsrepeated=16378))
    table.addElement(row)

    row = TableRow()
    row.addElement(text("Dezernat 2", numbercolumnsspanned=7, numberrowsspanned=1))
    row.addElement(CoveredTableCell(numbercolumnsrepeated=6))
    table.addElement(row)

    row = TableRow(visibility="filter")
    row.addElement(text("P3"))
    row.addElement(text("Gefiltert"))
    row.addElement(TableCell(valuetype="percentage", value="0.5"))
    row.addElement(TableCell(valuetype="float", value="1000.1"))
    row.addElement(TableCell(valuetype="float", value="3"))
    table.addElement(row)
    table.addElement(TableRow(numberrowsrepeated=1048566))
    document.spreadsheet.addElement(table)
    document.save(str(HERE / "types-odfpy.ods"))


def unreadable():
    book = openpyxl.Workbook()
    book.active.append(["id", "name"])
    book.active.append(["P1", "Geheim"])
    plain = io.BytesIO()
    book.save(plain)
    with open(HERE / "password.xlsx", "wb") as target:
        OOXMLFile(plain).encrypt("geheim", target)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "old.xlsx"
        path.write_bytes(plain.getvalue())
        convert(str(path), "xls:MS Excel 97", "old.xls")


planner()
broken()
formats()
by_odfpy()
unreadable()
convert(str(HERE / "planner.xlsx"), "ods", "planner-libreoffice.ods")
convert(str(HERE / "planner.xlsx"), "xlsx:Calc MS Excel 2007 XML", "planner-libreoffice.xlsx")
