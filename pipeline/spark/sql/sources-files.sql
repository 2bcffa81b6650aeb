-- Files, each whole: name from the input's own folder on, and its bytes.
SELECT to_json(named_struct('source', named_struct(
  'uri', substr(path, ${from}),
  'base64', translate(base64(content), '\r\n', '')
))) AS line
FROM files
