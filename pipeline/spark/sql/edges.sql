-- The reduce: mentions that share a key, in their order, compared with their neighbours.
INSERT OVERWRITE DIRECTORY '${work}/edges' USING parquet
SELECT TRANSFORM (line)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
  USING '${filter} compare --sorted --columns'
  AS (kind STRING, a STRING, b STRING, same STRING, line STRING)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
FROM (
  SELECT line FROM keys WHERE key <> '' DISTRIBUTE BY key SORT BY key, place, address
)
