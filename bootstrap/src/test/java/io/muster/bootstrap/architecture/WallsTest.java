package io.muster.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What Maven's modules cannot keep apart: libraries that happen to be on a module's class path, and the JDK's I/O. */
class WallsTest {
    private static final List<String> PURE_JAVA =
        List.of("java.lang..", "java.util..", "java.time..", "java.text..", "java.math..", "java.security..");
    private static final List<String> INSIDE = List.of("io.muster.application..", "io.muster.domain..", "java..");

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("-tests.jar"))
        .importPackages("io.muster");

    static Stream<Wall> walls() {
        return Stream.of(
            new Wall("io.muster.domain..", PURE_JAVA, io.muster.domain.fixture.ReadsFiles.class),
            new Wall("io.muster.application..", List.of("io.muster.domain..", "java.."),
                io.muster.application.fixture.KnowsJakarta.class),
            new Wall("io.muster.adapters.files..",
                inside("com.fasterxml.jackson.core..", "de.siegmar.fastcsv..", "com.ctc.wstx..", "javax.xml.stream..",
                    "org.dhatim.fastexcel..", "org.apache.poi.ss..", "org.apache.poi.poifs.filesystem.."),
                io.muster.adapters.files.fixture.KnowsTheStore.class),
            new Wall("io.muster.adapters.expressions..", inside("org.mozilla.javascript..", "com.fasterxml.jackson.core.."),
                io.muster.adapters.expressions.fixture.KnowsTheFiles.class),
            new Wall("io.muster.adapters.directory..", inside("com.unboundid..", "org.apache.commons.text.similarity..", "javax.net.ssl.."),
                io.muster.adapters.directory.fixture.KnowsTheWeb.class),
            new Wall("io.muster.adapters.security..", inside("org.bouncycastle..", "javax.crypto.."),
                io.muster.adapters.security.fixture.KnowsJson.class),
            new Wall("io.muster.adapters.oidc..", inside("com.nimbusds.."), io.muster.adapters.oidc.fixture.KnowsTheStore.class),
            new Wall("io.muster.adapters.persistence..", inside("jakarta.persistence..", "javax.sql..", "org.flywaydb..",
                "com.github.kagkarlsson.scheduler..", "com.fasterxml.jackson.core..", "org.postgresql.."),
                io.muster.adapters.persistence.fixture.KnowsTheWeb.class),
            new Wall("io.muster.adapters.search..", inside("org.apache.lucene.queryparser.."),
                io.muster.adapters.search.fixture.KnowsTheStore.class),
            new Wall("io.muster.adapters.mail..", inside("jakarta.mail.."), io.muster.adapters.mail.fixture.KnowsTheServer.class),
            new Wall("io.muster.adapters.storage..", inside("software.amazon.awssdk..", "javax.net.ssl.."),
                io.muster.adapters.storage.fixture.KnowsTheStore.class),
            new Wall("io.muster.adapters.web..", inside("jakarta..", "org.eclipse.microprofile..", "org.yaml.snakeyaml.."),
                io.muster.adapters.web.fixture.KnowsTheDatabase.class),
            // a client: not even the application
            new Wall("io.muster.adapters.cli..", List.of("java..", "picocli..", "jakarta.json..", "org.eclipse.parsson..",
                "me.tongfei.progressbar..", "org.jline.utils..", "de.siegmar.fastcsv.writer..", "javax.net.ssl..",
                "com.sun.net.httpserver.."),
                io.muster.adapters.cli.fixture.KnowsTheRules.class));
    }

    @ParameterizedTest
    @MethodSource("walls")
    void nothing_reaches_through_the_wall(Wall wall) {
        assertThat(wall.evaluate(PRODUCTION).getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("walls")
    void the_wall_stops_who_tries(Wall wall) {
        assertThat(wall.evaluate(new ClassFileImporter().importClasses(wall.breaker())).hasViolation()).isTrue();
    }

    @Test
    void every_module_has_classes_behind_its_wall() {
        assertThat(walls().map(wall -> wall.packages().replace("..", "")))
            .allSatisfy(prefix -> assertThat(PRODUCTION).anyMatch(type -> type.getPackageName().startsWith(prefix)));
    }

    private static List<String> inside(String... libraries) {
        List<String> allowed = new ArrayList<>(INSIDE);
        allowed.addAll(List.of(libraries));
        return allowed;
    }
}
