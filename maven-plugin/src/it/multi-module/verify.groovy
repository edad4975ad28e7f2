// Each file is checked once: the root's own by the root, a module's by the module, and all are named from the top.
def log = new File(basedir, 'build.log').text
['Dockerfile:1:6', 'one/Dockerfile:1:6', 'two/Dockerfile:1:6'].each { place ->
  assert log.readLines().count { it =~ /[ \]]${place}: .*\[dockerfile\/latest-tag\]/ } == 1
}
['', 'one/', 'two/'].each { module ->
  assert new File(basedir, module + 'target/plimsoll-result.json').text.count('"rule": "dockerfile/latest-tag"') == 1
}
return true
