package io.muster.adapters.files;

import io.muster.adapters.files.akeneo.AkeneoGroups;
import io.muster.adapters.files.akeneo.AkeneoRoles;
import io.muster.adapters.files.akeneo.AkeneoUsers;
import io.muster.adapters.files.auth0.Auth0UsersLayout;
import io.muster.adapters.files.cloudifi.Administrators;
import io.muster.adapters.files.custom.Custom;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.LayoutProvider;
import io.muster.adapters.files.muster.AccountsLayout;
import io.muster.adapters.files.proget.UsersAndGroupsLayout;
import io.muster.adapters.files.table.TableFormat;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.table.csv.CsvFormat;
import io.muster.adapters.files.table.workbook.OdsFormat;
import io.muster.adapters.files.table.workbook.XlsxFormat;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The layouts there are.
 *
 * @param own those of Muster, in the order in which a file is compared with them; the others come after them, so that they take no file
 *     from Muster's
 */
record Layouts(List<Layout> own, List<Layout> elsewhere) {
    /** With those that others have put on the class path of the application. */
    static Layouts onClassPath() {
        return foundBy(Thread.currentThread().getContextClassLoader());
    }

    /**
     * @param others finds what is from elsewhere, as the class loader of this class does too; null finds nothing more
     * @throws IllegalStateException where something from elsewhere cannot be loaded, or has the name of something that there is
     */
    static Layouts foundBy(ClassLoader others) {
        List<ClassLoader> loaders = Stream.of(Layouts.class.getClassLoader(), others).filter(Objects::nonNull).toList();
        TableFormats tables = formats(loaders);
        List<Layout> own = own(tables);
        List<Layout> elsewhere = new ArrayList<>();
        Set<String> names = own.stream().map(Layout::name).collect(Collectors.toCollection(HashSet::new));
        for (LayoutProvider provider : Elsewhere.all(LayoutProvider.class, loaders)) {
            for (Layout layout : layouts(provider, tables)) {
                requireNew("layout", layout.name(), names, provider);
                elsewhere.add(layout);
            }
        }
        return new Layouts(own, List.copyOf(elsewhere));
    }

    /** Tables before archives: a workbook is one. */
    private static List<Layout> own(TableFormats tables) {
        return List.of(AkeneoUsers.layout(tables), AkeneoRoles.layout(tables), AkeneoGroups.layout(tables),
            Administrators.layout(tables), AccountsLayout.LAYOUT, UsersAndGroupsLayout.LAYOUT, Auth0UsersLayout.LAYOUT,
            Custom.layout(tables));
    }

    /** CSV at the end, since nearly every text could be that. */
    private static TableFormats formats(List<ClassLoader> loaders) {
        TableFormat last = new CsvFormat();
        List<TableFormat> all = new ArrayList<>(List.of(new XlsxFormat(), new OdsFormat()));
        Set<String> names = Stream.concat(all.stream(), Stream.of(last)).map(TableFormat::name)
            .collect(Collectors.toCollection(HashSet::new));
        for (TableFormat format : Elsewhere.all(TableFormat.class, loaders)) {
            requireNew("format", format.name(), names, format);
            all.add(format);
        }
        all.add(last);
        return new TableFormats(List.copyOf(all));
    }

    private static List<Layout> layouts(LayoutProvider provider, TableFormats tables) {
        try {
            return provider.layouts(tables);
        } catch (RuntimeException | LinkageError e) {
            throw new IllegalStateException("cannot make the layouts of " + Elsewhere.place(provider) + ": " + e, e);
        }
    }

    private static void requireNew(String kind, String name, Set<String> names, Object from) {
        if (name.equals(FileType.ANY) || !names.add(name)) {
            throw new IllegalStateException("there is a " + kind + " " + name + " already; that of " + Elsewhere.place(from)
                + " needs another name, or its jar is to be taken away");
        }
    }

    /** In the order in which a file is compared with them. */
    List<Layout> all() {
        return Stream.concat(own.stream(), elsewhere.stream()).toList();
    }

    Optional<Layout> named(String name) {
        return all().stream().filter(layout -> layout.name().equals(name)).findFirst();
    }

    /** The layout of a file that was recognised. */
    Layout of(FileShape shape) {
        String name = shape.type().layout();
        return named(name).orElseThrow(() -> new IllegalArgumentException("no layout " + name));
    }

    /** The layouts that a file may be of, by what was stated of it. @throws FileRejected where there are none */
    List<Layout> reading(FileType stated) {
        List<Layout> fitting = all().stream()
            .filter(layout -> stated.layout().equals(FileType.ANY) || layout.name().equals(stated.layout()))
            .filter(layout -> stated.format().equals(FileType.ANY) || layout.description().reads().contains(stated.format()))
            .toList();
        if (fitting.isEmpty()) {
            throw new FileRejected(ProblemCode.FILE_UNKNOWN_LAYOUT, "", "layout " + Texts.shown(stated.layout()) + " in format "
                + Texts.shown(stated.format()) + " is not read here; read are: " + combinations() + "; or auto for both");
        }
        return fitting;
    }

    private String combinations() {
        return all().stream()
            .map(layout -> layout.name() + " (format " + String.join(", ", layout.description().reads()) + ")")
            .collect(Collectors.joining(", "));
    }

    /** What is read, as a sentence's end. */
    static String looks(List<Layout> some) {
        return some.stream().map(layout -> layout.name() + " (" + layout.reading().looksLike() + ")").collect(Collectors.joining(", "));
    }
}
