def log = new File(basedir, 'build.log').text
assert log.contains('plimsoll.yaml:1:11: unknown tag "recomended", did you mean "recommended"?')
assert log.contains('MojoExecutionException')
