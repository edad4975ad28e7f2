assert new File(basedir, 'build.log').text.contains('Plimsoll is skipped')
assert !new File(basedir, 'target').list()?.any { it.startsWith('plimsoll') }
return true
