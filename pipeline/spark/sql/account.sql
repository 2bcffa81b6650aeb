-- What a stage left, by what it is, beside what it says that it read and wrote.
SELECT
  is,
  count_if(NOT told) AS rows,
  pmod(sum(CAST(CASE WHEN told THEN 0 ELSE crc32(CAST(line AS BINARY)) END AS DECIMAL(20))), 4503599627370496) AS sum,
  count_if(told) AS tallies,
  sum(CAST(get_json_object(tally, '$.tally.read') AS BIGINT)) AS read,
  sum(CAST(get_json_object(tally, '$.tally.written') AS BIGINT)) AS written,
  sum(CAST(get_json_object(tally, '$.tally.uncompared') AS BIGINT)) AS uncompared,
  sum(CAST(get_json_object(tally, '$.tally.heldApart') AS BIGINT)) AS held_apart,
  pmod(sum(CAST(get_json_object(tally, '$.tally.sumRead') AS DECIMAL(20))), 4503599627370496) AS sum_read,
  pmod(sum(CAST(get_json_object(tally, '$.tally.sumWritten') AS DECIMAL(20))), 4503599627370496) AS sum_written
FROM (
  -- Only a last line is read as JSON: there are millions of others.
  SELECT is, line, told, CASE WHEN told THEN line END AS tally
  FROM (SELECT ${is} AS is, line, line LIKE '{"tally":%' AS told FROM ${table})
)
GROUP BY is
