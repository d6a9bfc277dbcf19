"""Writes one list as a workbook, as an OpenDocument sheet and as a CSV, as three planners would keep it.

    python3 -m venv venv && venv/bin/pip install openpyxl odfpy
    venv/bin/python make.py

The files are committed, so that the tests need none of these programs. All projects are invented.
"""

import csv
import datetime
import pathlib

import openpyxl
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from openpyxl.styles import Font

HERE = pathlib.Path(__file__).parent
EXAMPLE = HERE.parents[2] / "examples" / "from-your-own-list"
DATE = datetime.date
TITLE = "Digitalisierungswünsche der Fachbereiche, gesammelt bis Oktober 2026"

HEADERS = ["Lfd. Nr.", "Maßnahme", "Kurzbeschreibung", "Federführung", "Themenfeld", "Rechtsgrundlage", "Frist", "Priorität (1-5)",
           "Nutzen Bürger", "Öffentlich sichtbar?", "Kosten geschätzt (EUR)", "Kosten 2027", "Aufwand PT", "Status",
           "Voraussetzungen", "Ansprechpartner", "Telefon", "Bemerkungen"]

# Rows of dashes are merged headings, None is a blank row, "^" is merged with the cell above.
ROWS = [
    "Dezernat 2",
    [1, "Wohngeld online", "Antrag ohne Papier", "Soziales", "Familie", "OZG, § 3 EGovG", DATE(2027, 12, 31), 1, 5, "x", 120000, 60000,
     80, "In Umsetzung", "4", "Frau Beispiel", "0231 555-01", None],
    [2, "Bewohnerparkausweis online", None, "^", "Verkehr", "OZG-Leistung 10245", None, 2, 4, "x", "ca. 45.000", None, 40, "Idee", None,
     "Herr Muster", "0231 555-02", "siehe Protokoll vom Mai"],
    [3, "Elternbeiträge digital", None, "^", "Familie", "EGovG NRW §3", "Ende 2027", 2, 4, None, "80 TEUR", None, "30 PT", "geplant", None,
     "Herr Muster", "0231 555-02", None],
    None,
    [4, "E-Akte Soziales", "Grundlage für Wohngeld", "Zentrale Dienste", "Verwaltung", "§ 5 EGovG", None, 3, 1, None, 350000, 150000, 260,
     "läuft", None, "Frau Vorlage", "0231 555-03", None],
    [None, "Summe Dezernat 2", None, None, None, None, None, None, None, None, 595000, 210000, 410, None, None, None, None, None],
    "Dezernat 6",
    [5, "Baugenehmigung digital", None, "Bauordnung", "Bauen", "BauO NRW § 70", DATE(2027, 6, 30), 1, 3, "x", 1200000, 400000, 400,
     "In Konzeption", "6", "Frau Plan", "0231 555-04", None],
    [6, "Geodaten aufbereiten", "Voraussetzung für Baugenehmigung", "Vermessung", "Bauen", "freiwillig", None, 3, 1, None, "siehe Angebot",
     None, 60, "Idee", None, "Herr Lage", "0231 555-05", None],
    [7, "Mängelmelder", "per App", "Tiefbau", "Verkehr", None, None, 4, 5, "x", 30000, None, 25, "umgesetzt", None, "Herr Lage", "0231 555-05", None],
    [8, "Termine online", None, "Bürgerdienste", "Verwaltung", "keine", None, 2, 5, "x", 60000, 10000, 35, "wartet auf Personal", None, "Frau Termin",
     "0231 555-06", None],
    [9, "Offene Daten", None, "Statistik", "Verwaltung", "EGovG NRW § 16a", "bald", 5, 2, None, "k. A.", None, 15, "neu", None, "Frau Zahl",
     "0231 555-07", None],
    [10, "Termine online", "für die Bibliotheken", "Bibliotheken", "Kultur", None, None, 4, 4, "x", 20000, None, 12, "???", "Barrierefreie Website",
     "Frau Buch", "0231 555-08", None],
    [None, "Summe Dezernat 6", None, None, None, None, None, None, None, None, 1310000, 410000, 547, None, None, None, None, None],
    None,
    [None, "Summe", None, None, None, None, None, None, None, None, 1905000, 620000, 957, None, None, None, None, None],
    ["Stand: 12.10.2026, ohne Gewähr"] + [None] * 17,
]


def by_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Wünsche"
    sheet["A1"] = TITLE
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.merge_cells("A1:R1")
    for column, header in enumerate(HEADERS, 1):
        sheet.cell(3, column, header).font = Font(bold=True)
    open_at = None
    for number, row in enumerate(ROWS, 4):
        if isinstance(row, str):
            sheet.cell(number, 1, row)
            sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=18)
            continue
        for column, value in enumerate(row or [], 1):
            if value == "^":
                continue
            sheet.cell(number, column, value)
        # Column D: a department merged over its projects.
        if row and row[3] == "^":
            open_at = open_at or number - 1
        elif open_at:
            sheet.merge_cells(start_row=open_at, end_row=number - 1, start_column=4, end_column=4)
            open_at = None
        sheet.cell(number, 7).number_format = "dd.mm.yyyy"
        sheet.cell(number, 11).number_format = '#,##0\\ "€"'
    book.properties.created = book.properties.modified = datetime.datetime(2026, 10, 12)
    EXAMPLE.mkdir(parents=True, exist_ok=True)
    book.save(EXAMPLE / "Wunschliste.xlsx")


def flat():
    """The same without merged cells, as other programs keep it."""
    above = None
    for row in ROWS:
        if isinstance(row, str):
            yield [row] + [None] * 17
        elif row is None:
            yield [None] * 18
        else:
            row = [above if value == "^" and at == 3 else value for at, value in enumerate(row)]
            above = row[3] or above
            yield row


def by_odfpy():
    document = OpenDocumentSpreadsheet()
    table = Table(name="Wünsche")

    def text_row(texts):
        row = TableRow()
        for value in texts:
            if value is None:
                row.addElement(TableCell())
            elif isinstance(value, DATE):
                row.addElement(TableCell(valuetype="date", datevalue=value.isoformat()))
            elif isinstance(value, int):
                row.addElement(TableCell(valuetype="float", value=str(value)))
            else:
                cell = TableCell(valuetype="string")
                cell.addElement(P(text=value))
                row.addElement(cell)
        return row

    title = TableRow()
    cell = TableCell(valuetype="string", numbercolumnsspanned=18, numberrowsspanned=1)
    cell.addElement(P(text=TITLE))
    title.addElement(cell)
    title.addElement(CoveredTableCell(numbercolumnsrepeated=17))
    table.addElement(title)
    table.addElement(TableRow())
    table.addElement(text_row(HEADERS))
    for row in flat():
        table.addElement(text_row(row))
    document.spreadsheet.addElement(table)
    document.save(str(HERE / "Wunschliste.ods"))


def as_csv():
    """As German Excel saves it: Windows-1252, semicolons, days and numbers as it shows them."""
    def shown(value):
        if value is None:
            return ""
        return value.strftime("%d.%m.%Y") if isinstance(value, DATE) else str(value)

    with open(HERE / "Wunschliste.csv", "w", encoding="cp1252", newline="") as target:
        writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
        writer.writerow([TITLE] + [""] * 17)
        writer.writerow([""] * 18)
        writer.writerow(HEADERS)
        for row in flat():
            writer.writerow([shown(value) for value in row])


by_openpyxl()
by_odfpy()
as_csv()
