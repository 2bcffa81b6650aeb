-- The map: what each source is, and what is found in it. `is`: document, found, quarantined; `copy`: what equal documents share.
INSERT OVERWRITE DIRECTORY '${work}/found' USING parquet
SELECT TRANSFORM (line)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
  USING '${filter} extract --sources --columns ${reading}'
  AS (is STRING, id STRING, copy STRING, place STRING, line STRING)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
FROM sources
