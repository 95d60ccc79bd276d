package io.muster.adapters.files;

import io.muster.adapters.files.akeneo.AkeneoGroups;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.LayoutProvider;
import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableFormat;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;
import io.muster.application.files.Content;
import io.muster.application.files.Dialect;
import io.muster.application.files.LayoutDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ElsewhereTest {
    @TempDir
    Path folder;

    private Layouts with(Class<?> service, String provider) throws IOException {
        Path services = java.nio.file.Files.createDirectories(folder.resolve("META-INF/services"));
        java.nio.file.Files.writeString(services.resolve(service.getName()), provider);
        try (URLClassLoader others = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            return Layouts.foundBy(others);
        }
    }

    /** Groups under another name. */
    public static final class Others implements LayoutProvider {
        @Override
        public List<Layout> layouts(TableFormats tables) {
            Layout groups = AkeneoGroups.layout(tables);
            LayoutDescription known = groups.description();
            return List.of(new Layout(new LayoutDescription("others", "", known.reads(), known.writes(), known.defaults(), known.lists()),
                groups.key(), Set.of(), groups.reading(), groups.writing()));
        }
    }

    /** A layout that there is. */
    public static final class Twice implements LayoutProvider {
        @Override
        public List<Layout> layouts(TableFormats tables) {
            return List.of(AkeneoGroups.layout(tables));
        }
    }

    /** A jar without one of its libraries. */
    public static final class Halved implements LayoutProvider {
        @Override
        public List<Layout> layouts(TableFormats tables) {
            throw new NoClassDefFoundError("com/example/Library");
        }
    }

    /** Tables in a format of its own. */
    public static class Tsv implements TableFormat {
        @Override
        public String name() {
            return "tsv";
        }

        @Override
        public boolean recognises(Content content) {
            return false;
        }

        @Override
        public TableFile open(Content content, Dialect stated) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TableWriter create(OutputStream out, TableSheet sheet, Dialect stated) {
            throw new UnsupportedOperationException();
        }
    }

    /** A format that there is. */
    public static final class Csv extends Tsv {
        @Override
        public String name() {
            return "csv";
        }
    }

    @Test
    void a_layout_from_elsewhere_comes_after_those_of_muster() throws IOException {
        assertThat(with(LayoutProvider.class, Others.class.getName()).all()).extracting(Layout::name).hasSize(11).endsWith("others");
    }

    @Test
    void a_format_from_elsewhere_serves_every_layout_of_tables() throws IOException {
        Layouts layouts = with(TableFormat.class, Tsv.class.getName());

        assertThat(layouts.all().stream().filter(layout -> layout.description().reads().contains("csv")))
            .isNotEmpty().allSatisfy(layout -> assertThat(layout.description().reads()).containsSequence("tsv", "csv"));
        assertThat(layouts.named("akeneo-users").orElseThrow().description().writes()).containsExactly("xlsx", "tsv", "csv");
    }

    @Test
    void what_two_class_loaders_see_is_found_once() {
        assertThat(Layouts.foundBy(new ClassLoader(getClass().getClassLoader()) { }).all()).hasSameSizeAs(Layouts.foundBy(null).all());
    }

    @Test
    void a_name_that_there_is_stops_the_start() {
        assertThatIllegalStateException().isThrownBy(() -> with(LayoutProvider.class, Twice.class.getName()))
            .withMessageMatching("there is a layout akeneo-groups already; that of \\S+\\$Twice \\(file:\\S+\\) needs another name, "
                + "or its jar is to be taken away");
        assertThatIllegalStateException().isThrownBy(() -> with(TableFormat.class, Csv.class.getName()))
            .withMessageStartingWith("there is a format csv already; that of ");
    }

    @Test
    void what_cannot_be_loaded_stops_the_start() {
        assertThatIllegalStateException().isThrownBy(() -> with(LayoutProvider.class, "com.example.Missing"))
            .withMessageContaining("cannot load what a jar offers as LayoutProvider").withMessageContaining("com.example.Missing");
        assertThatIllegalStateException().isThrownBy(() -> with(LayoutProvider.class, Tsv.class.getName()))
            .withMessageContaining("not a subtype");
        assertThatIllegalStateException().isThrownBy(() -> with(LayoutProvider.class, Halved.class.getName()))
            .withMessageStartingWith("cannot make the layouts of " + Halved.class.getName()).withMessageContaining("com/example/Library");
    }
}
