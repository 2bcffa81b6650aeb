-- Documents of equal bytes: the first by uri is the original.
INSERT OVERWRITE DIRECTORY '${work}/copies' USING parquet
SELECT TRANSFORM (line)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
  USING '${filter} merge --step copies --columns'
  AS (is STRING, key STRING, place STRING, of STRING, line STRING)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
FROM (
  SELECT line FROM found WHERE is = 'document' DISTRIBUTE BY copy SORT BY copy, place
)
