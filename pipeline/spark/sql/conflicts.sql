-- Conflicts by id, with the ids that the run before gave.
INSERT OVERWRITE DIRECTORY '${work}/conflicts' USING parquet
SELECT TRANSFORM (line)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
  USING '${filter} merge --step conflicts ${generation} --columns'
  AS (is STRING, key STRING, place STRING, of STRING, line STRING)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
FROM (
  SELECT line
  FROM (
    SELECT key, line FROM records WHERE is = 'conflict'
    UNION ALL
    SELECT key, line FROM sums WHERE is = 'conflict'
    UNION ALL
    SELECT key, line FROM registry WHERE is = 'conflict-id'
  )
  DISTRIBUTE BY key SORT BY key
)
