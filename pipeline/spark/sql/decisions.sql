-- What became of the edges that lead from one component to another.
INSERT OVERWRITE DIRECTORY '${work}/decisions' USING parquet
SELECT TRANSFORM (line)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
  USING '${filter} merge --step decisions --columns'
  AS (is STRING, key STRING, place STRING, of STRING, line STRING)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
FROM placed
WHERE root IS NULL
