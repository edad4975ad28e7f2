package dev.plimsoll.dockerfile;

import dev.plimsoll.rule.Rule;

/** A rule about Dockerfiles. */
public interface DockerfileRule extends Rule<Dockerfile> {
  @Override
  default Class<Dockerfile> target() {
    return Dockerfile.class;
  }
}
