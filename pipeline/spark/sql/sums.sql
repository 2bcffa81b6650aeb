-- Sums for one thing: those that differ are in conflict.
INSERT OVERWRITE DIRECTORY '${work}/sums' USING parquet
SELECT TRANSFORM (line)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
  USING '${filter} merge --step sums --columns'
  AS (is STRING, key STRING, place STRING, of STRING, line STRING)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
FROM (
  SELECT line FROM records WHERE is = 'sum' DISTRIBUTE BY key SORT BY key, place
)
