"""SDMX in CSV and XML, and Eurostat's TSV."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from auditor.dataset import Dataset
from auditor.errors import SourceError
from auditor.sources import open_path

NS = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1"
EXPECTED = [("A", "NO", "2022", 5.5, None), ("A", "NO", "2023", 6.0, "p"), ("A", "SE", "2022", None, "C")]
CSV = """DATAFLOW,FREQ,GEO,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,DECIMALS,UNIT_MEASURE,UNIT_MULT
X:F(1.0),A,NO,2022,5.5,A,F,1,PC,3
X:F(1.0),A,NO,2023,6.0,p,F,1,PC,3
X:F(1.0),A,SE,2022,,A,C,1,PC,3
"""
GENERIC = f"""<?xml version="1.0"?>
<m:GenericData xmlns:m="{NS}/message" xmlns:g="{NS}/data/generic">
<m:Header><m:Structure dimensionAtObservation="TIME_PERIOD"/></m:Header>
<m:DataSet>
 <g:Series><g:SeriesKey><g:Value id="FREQ" value="A"/><g:Value id="GEO" value="NO"/></g:SeriesKey>
  <g:Attributes><g:Value id="UNIT_MEASURE" value="PC"/></g:Attributes>
  <g:Obs><g:ObsDimension value="2022"/><g:ObsValue value="5.5"/></g:Obs>
  <g:Obs><g:ObsDimension value="2023"/><g:ObsValue value="6.0"/>
   <g:Attributes><g:Value id="OBS_STATUS" value="p"/></g:Attributes></g:Obs>
 </g:Series>
 <g:Series><g:SeriesKey><g:Value id="FREQ" value="A"/><g:Value id="GEO" value="SE"/></g:SeriesKey>
  <g:Attributes><g:Value id="UNIT_MEASURE" value="PC"/></g:Attributes>
  <g:Obs><g:ObsDimension value="2022"/><g:ObsValue value="NaN"/>
   <g:Attributes><g:Value id="CONF_STATUS" value="C"/></g:Attributes></g:Obs>
 </g:Series>
</m:DataSet></m:GenericData>"""
SPECIFIC = f"""<?xml version="1.0"?>
<m:StructureSpecificData xmlns:m="{NS}/message" xmlns:s="urn:x" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<m:DataSet s:dataScope="DataStructure" xsi:type="s:DataSetType">
 <Series FREQ="A" GEO="NO" UNIT_MEASURE="PC"><Obs TIME_PERIOD="2022" OBS_VALUE="5.5"/>
  <Obs TIME_PERIOD="2023" OBS_VALUE="6.0" OBS_STATUS="p"/></Series>
 <Series FREQ="A" GEO="SE" UNIT_MEASURE="PC"><Obs TIME_PERIOD="2022" CONF_STATUS="C"/></Series>
</m:DataSet></m:StructureSpecificData>"""
LISTS = f"""<?xml version="1.0"?>
<m:Structure xmlns:m="{NS}/message" xmlns:s="{NS}/structure" xmlns:c="{NS}/common"><m:Structures><s:Codelists>
<s:Codelist id="CL_GEO"><c:Name>Areas</c:Name>
 <s:Code id="NO"><c:Name xml:lang="en">Norway</c:Name><c:Name xml:lang="nb">Norge</c:Name></s:Code>
 <s:Code id="NO081"><c:Name>Oslo</c:Name><s:Parent><Ref id="NO"/></s:Parent></s:Code>
</s:Codelist></s:Codelists></m:Structures></m:Structure>"""
TSV = "freq,geo\\TIME_PERIOD\t2022 \t2023 \nA,NO\t5.5 \t6.0 p\nA,SE\t: c\t: \n"


def opened(folder: Path, text: str, name: str) -> Dataset:
    file = folder / name
    file.write_text(text)
    return open_path(file)


def observations(dataset: Dataset) -> list[tuple[Any, ...]]:
    wanted = '"FREQ", "GEO", "TIME_PERIOD", "OBS_VALUE", "OBS_VALUE:status"'
    found: list[tuple[Any, ...]] = dataset.table.native.project(wanted).fetchall()
    return found


@pytest.mark.parametrize(("text", "name"), [(CSV, "a.csv"), (GENERIC, "a.xml"), (SPECIFIC, "a.xml")])
def test_every_form_of_sdmx_gives_the_same_observations(tmp_path: Path, text: str, name: str) -> None:
    dataset = opened(tmp_path, text, name)
    assert observations(dataset) == EXPECTED
    assert dataset.table.key == ("FREQ", "GEO", "TIME_PERIOD")
    value = dataset.table.column("OBS_VALUE")
    assert value is not None
    assert value.unit == "percent"
    assert value.marks["p"] == "flag"


def test_attributes_say_decimals_factor_and_confidentiality(tmp_path: Path) -> None:
    value = opened(tmp_path, CSV, "a.csv").table.column("OBS_VALUE")
    assert value is not None
    assert (value.decimals, value.factor, value.marks["C"]) == (1, 1000, "suppressed")


def test_codes_that_stand_with_labels_stay_codes(tmp_path: Path) -> None:
    text = "STRUCTURE,STRUCTURE_ID,GEO: Area,TIME_PERIOD: Time,OBS_VALUE: Value\nDATAFLOW,X:F(1.0),NO: Norway,2022,5\n"
    dataset = opened(tmp_path, text, "a.csv")
    assert dataset.table.key == ("GEO", "TIME_PERIOD")
    assert dataset.table.native.project('"GEO", "OBS_VALUE"').fetchall() == [("NO", 5)]
    column = dataset.table.column("GEO")
    assert column is not None
    assert column.label == "Area"


def test_a_structure_message_gives_code_lists_with_parents(tmp_path: Path) -> None:
    dataset = opened(tmp_path, LISTS, "lists.xml")
    assert dataset.table.native.fetchall() == [("NO", "Norway", None), ("NO081", "Oslo", "NO")]
    assert dataset.hierarchies["CL_GEO"].is_hierarchy()


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    bomb = SPECIFIC.replace('<?xml version="1.0"?>', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>')
    with pytest.raises(SourceError, match="document type"):
        opened(tmp_path, bomb, "a.xml")


def test_broken_xml_is_an_error_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="is not XML") as error:
        opened(tmp_path, SPECIFIC.replace("</Series>\n</m:DataSet>", "\n</m:DataSet>"), "a.xml")
    assert error.value.line is not None


def test_a_message_without_data_is_said_clearly(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no observations"):
        opened(tmp_path, f'<m:GenericData xmlns:m="{NS}/message"/>', "a.xml")


def test_eurostat_periods_become_rows_and_flags_statuses(tmp_path: Path) -> None:
    dataset = opened(tmp_path, TSV, "a.tsv")
    assert dataset.table.native.fetchall() == [
        ("A", "NO", "2022", 5.5, None),
        ("A", "NO", "2023", 6.0, "p"),
        ("A", "SE", "2022", None, ": c"),
        ("A", "SE", "2023", None, ":"),
    ]
    value = dataset.table.column("OBS_VALUE")
    assert value is not None
    assert value.marks == {"p": "flag", ": c": "suppressed", ":": "missing"}
    assert dataset.table.numbered is not None
    assert [row[-1] for row in dataset.table.numbered().fetchall()] == [2, 2, 3, 3]


def test_a_eurostat_row_of_another_width_is_an_error_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="1 keys") as error:
        opened(tmp_path, TSV.replace("A,SE", "ASE"), "a.tsv")
    assert error.value.line == 3
