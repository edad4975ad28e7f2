def log = new File(basedir, 'build.log').text
assert log.contains('deploy/pod.yaml:10:21: error: container "web" runs privileged [kubernetes/privileged-container]')
assert log =~ /\d+ Plimsoll violations in 1 checked files/
assert log.contains('MojoFailureException')
assert new File(basedir, 'target/plimsoll-result.json').text.contains('"rule": "kubernetes/privileged-container"')
