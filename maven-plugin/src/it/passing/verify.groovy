def log = new File(basedir, 'build.log').text
assert log.contains('0 Plimsoll violations in 1 checked files')
def report = new File(basedir, 'target/plimsoll-result.sarif').text
assert report.contains('"results": []')
