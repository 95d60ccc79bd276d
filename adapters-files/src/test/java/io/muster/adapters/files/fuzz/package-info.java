/** A coverage-guided fuzzer before every reader: {@code mvn -Pfuzz -DskipTests -pl adapters-files -am verify} (CONTRIBUTING.md). */
package io.muster.adapters.files.fuzz;
