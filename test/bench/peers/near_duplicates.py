"""near_duplicates.py: reads {"texts": [...]}; finds near-duplicates with datasketch as its documentation shows, prints what it cost."""

import json
import re
import resource
import sys
import time

from datasketch import MinHash, MinHashLSH

SHINGLE = 5

texts = json.load(sys.stdin)["texts"]
started = time.process_time()
index = MinHashLSH(threshold=0.5, num_perm=128)
found = 0
for at, text in enumerate(texts):
    words = re.findall(r"\w+", text.lower())
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))}
    sketch = MinHash(num_perm=128)
    sketch.update_batch([shingle.encode() for shingle in shingles])
    found += len(index.query(sketch))
    index.insert(str(at), sketch)
seconds = time.process_time() - started
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": seconds, "pairs": found, "megabytesOfMemory": memory}))
