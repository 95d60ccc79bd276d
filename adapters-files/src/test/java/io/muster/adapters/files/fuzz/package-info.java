/** A coverage-guided fuzzer before every reader: {@code mvn -Pfuzz -DskipTests -pl adapters-files -am verify} (docs/files.md). */
package io.muster.adapters.files.fuzz;
