-- The id of each cluster, and the registry as the next run will read it.
INSERT OVERWRITE DIRECTORY '${work}/names' USING parquet
SELECT TRANSFORM (line)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
  USING '${filter} merge --step names ${generation} --columns'
  AS (is STRING, key STRING, place STRING, of STRING, line STRING)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
FROM (
  SELECT line FROM grouped DISTRIBUTE BY name SORT BY name, turn
)
