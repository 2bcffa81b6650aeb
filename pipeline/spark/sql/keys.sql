-- A line for each key of each mention, with what to sort by.
INSERT OVERWRITE DIRECTORY '${work}/keys' USING parquet
SELECT TRANSFORM (line)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
  USING '${filter} keys --columns'
  AS (key STRING, place STRING, address STRING, line STRING)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
FROM found
WHERE is = 'found'
