-- The reduce: the id of a record and its mentions, merged.
INSERT OVERWRITE DIRECTORY '${work}/records' USING parquet
SELECT TRANSFORM (line)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
  USING '${filter} merge --step records --columns'
  AS (is STRING, key STRING, place STRING, of STRING, line STRING)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
FROM (
  SELECT line
  FROM (
    SELECT place AS id, line FROM names WHERE is = 'named'
    UNION ALL
    SELECT key AS id, line FROM mentions WHERE is = 'mention'
  )
  DISTRIBUTE BY id SORT BY id
)
