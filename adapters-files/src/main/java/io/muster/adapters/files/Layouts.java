package io.muster.adapters.files;

import io.muster.adapters.files.akeneo.AkeneoGroups;
import io.muster.adapters.files.akeneo.AkeneoRoles;
import io.muster.adapters.files.akeneo.AkeneoUsers;
import io.muster.adapters.files.auth0.Auth0UsersLayout;
import io.muster.adapters.files.bundle.BundleLayout;
import io.muster.adapters.files.cloudifi.Administrators;
import io.muster.adapters.files.custom.Custom;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.LayoutProvider;
import io.muster.adapters.files.muster.AccountsLayout;
import io.muster.adapters.files.muster.Teams;
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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The layouts there are.
 *
 * @param own those of Muster, in the order in which a file is compared with them; the others come after them, so that they take no file
 *     from Muster's
 * @param tables the formats of those that are tables
 */
record Layouts(List<Layout> own, List<Layout> elsewhere, TableFormats tables) {
    /** With those that others have put on the class path of the application. */
    static Layouts onClassPath() {
        return foundBy(Thread.currentThread().getContextClassLoader());
    }

    /**
     * @param others finds what is from elsewhere, as the class loader of this class does too; null finds nothing more
     * @throws IllegalStateException where something from elsewhere cannot be loaded, or has the name of something that there is
     */
    static Layouts foundBy(ClassLoader others) {
        return foundBy(others, format -> format);
    }

    /** @param written what takes the place of a format of tables */
    static Layouts foundBy(ClassLoader others, UnaryOperator<TableFormat> written) {
        List<ClassLoader> loaders = Stream.of(Layouts.class.getClassLoader(), others).filter(Objects::nonNull).toList();
        TableFormats tables = new TableFormats(formats(loaders).stream().map(written).toList());
        List<Layout> elsewhere = new ArrayList<>();
        Set<String> names = own(tables, BundleLayout.of(List.of(), List.of())).stream().map(Layout::name)
            .collect(Collectors.toCollection(HashSet::new));
        for (LayoutProvider provider : Elsewhere.all(LayoutProvider.class, loaders)) {
            for (Layout layout : layouts(provider, tables)) {
                requireNew("layout", layout.name(), names, provider);
                elsewhere.add(layout);
            }
        }
        List<Layout> single = Stream.concat(ofTables(tables).stream(), others(tables).stream()).toList();
        return new Layouts(own(tables, BundleLayout.of(single, List.copyOf(elsewhere))), List.copyOf(elsewhere), tables);
    }

    /** Tables before archives, since workbooks are archives too; among these the one that takes any for its own at the end. */
    private static List<Layout> own(TableFormats tables, Layout bundle) {
        return Stream.of(ofTables(tables), List.of(bundle), others(tables)).flatMap(List::stream).toList();
    }

    private static List<Layout> ofTables(TableFormats tables) {
        return List.of(AkeneoUsers.layout(tables), AkeneoRoles.layout(tables), AkeneoGroups.layout(tables),
            Teams.layout(tables), Administrators.layout(tables));
    }

    private static List<Layout> others(TableFormats tables) {
        return List.of(AccountsLayout.LAYOUT, UsersAndGroupsLayout.LAYOUT, Auth0UsersLayout.layout(tables), Custom.layout(tables));
    }

    /** CSV at the end, since nearly every text could be that. */
    private static List<TableFormat> formats(List<ClassLoader> loaders) {
        TableFormat last = new CsvFormat();
        List<TableFormat> all = new ArrayList<>(List.of(new XlsxFormat(), new OdsFormat()));
        Set<String> names = Stream.concat(all.stream(), Stream.of(last)).map(TableFormat::name)
            .collect(Collectors.toCollection(HashSet::new));
        for (TableFormat format : Elsewhere.all(TableFormat.class, loaders)) {
            requireNew("format", format.name(), names, format);
            all.add(format);
        }
        all.add(last);
        return all;
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

    /** In which the rejected rows of a file are written: its own format, unless tables of that are only read. */
    String repairFormat(String format) {
        return tables.names().contains(format) ? tables.writing(format).name() : format;
    }

    /** The layouts that a file may be of, by what was stated of it. @throws FileRejected where there are none */
    Layouts reading(FileType stated) {
        Layouts fitting = new Layouts(fitting(own, stated), fitting(elsewhere, stated), tables);
        if (fitting.all().isEmpty()) {
            throw new FileRejected(ProblemCode.FILE_UNKNOWN_LAYOUT, "", "layout " + Texts.shown(stated.layout()) + " in format "
                + Texts.shown(stated.format()) + " is not read here; read are: " + combinations() + "; or auto for both");
        }
        return fitting;
    }

    private static List<Layout> fitting(List<Layout> layouts, FileType stated) {
        return layouts.stream()
            .filter(layout -> stated.layout().equals(FileType.ANY) || layout.name().equals(stated.layout()))
            .filter(layout -> stated.format().equals(FileType.ANY) || layout.description().reads().contains(stated.format()))
            .toList();
    }

    private String combinations() {
        return all().stream()
            .map(layout -> layout.name() + " (format " + String.join(", ", layout.description().reads()) + ")")
            .collect(Collectors.joining(", "));
    }

    /** What is read, as a sentence's end. */
    String looks() {
        return all().stream().map(layout -> layout.name() + " (" + layout.reading().looksLike() + ")").collect(Collectors.joining(", "));
    }
}
