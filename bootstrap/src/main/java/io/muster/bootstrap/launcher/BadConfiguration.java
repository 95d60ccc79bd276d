package io.muster.bootstrap.launcher;

/** A setting with which Muster cannot start; the message is one line that names the key and what is expected. */
final class BadConfiguration extends Exception {

    BadConfiguration(String key, String problem) {
        super(key + ": " + problem.replaceAll("\\R", " "));
    }
}
