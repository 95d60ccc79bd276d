package io.muster.bootstrap.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings as the deployer gave them: a system property, else its environment form (MicroProfile Config 3.1,
 * "Environment Variables Mapping Rules"), so that launcher and application read the same value.
 */
record Configuration(Map<String, String> properties, Map<String, String> environment) {

    static Configuration ofThisProcess() {
        return new Configuration(
                System.getProperties().stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(name -> name, System::getProperty)),
                System.getenv());
    }

    /** The value without blanks around it; an empty value counts as none. */
    Optional<String> value(String key) {
        String underscored = key.replaceAll("[^A-Za-z0-9]", "_");
        return Stream.of(
                        properties.get(key),
                        environment.get(key),
                        environment.get(underscored),
                        environment.get(underscored.toUpperCase(Locale.ROOT)))
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(String::strip);
    }
}
