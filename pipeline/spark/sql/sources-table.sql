-- Rows of a table, named after it: columns as `attested run` finds them in a dump.
SELECT to_json(named_struct('source', named_struct(
  'uri', '${name}',
  'row', true,
  'base64', translate(base64(to_json(struct(*))), '\r\n', '')
))) AS line
FROM rows
