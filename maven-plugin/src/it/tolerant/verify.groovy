def log = new File(basedir, 'build.log').text
assert !log.contains('other/pod.yaml')
assert log.contains('1 Plimsoll violation in 1 checked files')
assert log.contains('.plimsoll-baseline.json knows')
assert log.contains('0 Plimsoll violations in 1 checked files')
assert new File(basedir, 'deploy/pod.yaml').text.contains('privileged: false')
assert new File(basedir, 'other/pod.yaml').text.contains('privileged: true')
