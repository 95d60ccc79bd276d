package io.muster.adapters.files;

import io.muster.adapters.files.akeneo.AkeneoGroups;
import io.muster.adapters.files.akeneo.AkeneoRoles;
import io.muster.adapters.files.akeneo.AkeneoUsers;
import io.muster.adapters.files.auth0.Auth0UsersLayout;
import io.muster.adapters.files.cloudifi.Administrators;
import io.muster.adapters.files.custom.Custom;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.muster.AccountsLayout;
import io.muster.adapters.files.proget.UsersAndGroupsLayout;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.table.csv.CsvFormat;
import io.muster.adapters.files.table.workbook.OdsFormat;
import io.muster.adapters.files.table.workbook.XlsxFormat;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.domain.problem.ProblemCode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The layouts there are, in the order in which a file is compared with them. */
record Layouts(List<Layout> all) {
    private static final TableFormats TABLES = new TableFormats(List.of(new XlsxFormat(), new OdsFormat(), new CsvFormat()));
    /** Tables before archives: a workbook is one. */
    static final Layouts ALL = new Layouts(List.of(AkeneoUsers.layout(TABLES), AkeneoRoles.layout(TABLES), AkeneoGroups.layout(TABLES),
        Administrators.layout(TABLES), AccountsLayout.LAYOUT, UsersAndGroupsLayout.LAYOUT, Auth0UsersLayout.LAYOUT,
        Custom.layout(TABLES)));

    Optional<Layout> named(String name) {
        return all.stream().filter(layout -> layout.name().equals(name)).findFirst();
    }

    /** The layout of a file that was recognised. */
    Layout of(FileShape shape) {
        String name = shape.type().layout();
        return named(name).orElseThrow(() -> new IllegalArgumentException("no layout " + name));
    }

    /** The layouts that a file may be of, by what was stated of it. @throws FileRejected where there are none */
    List<Layout> reading(FileType stated) {
        List<Layout> fitting = all.stream()
            .filter(layout -> stated.layout().equals(FileType.ANY) || layout.name().equals(stated.layout()))
            .filter(layout -> stated.format().equals(FileType.ANY) || layout.description().reads().contains(stated.format()))
            .toList();
        if (fitting.isEmpty()) {
            throw new FileRejected(ProblemCode.FILE_UNKNOWN_LAYOUT, "", "layout " + Texts.shown(stated.layout()) + " in format "
                + Texts.shown(stated.format()) + " is not read here; read are: " + combinations() + "; or auto for both");
        }
        return fitting;
    }

    /** The format itself or, where that is only read, the one that is nearest to it; only tables have such formats. */
    String written(String format) {
        return all.stream().anyMatch(layout -> layout.description().writes().contains(format)) ? format : TABLES.writing(format).name();
    }

    private String combinations() {
        return all.stream()
            .map(layout -> layout.name() + " (format " + String.join(", ", layout.description().reads()) + ")")
            .collect(Collectors.joining(", "));
    }

    /** What is read, as a sentence's end. */
    String looks() {
        return all.stream().map(layout -> layout.name() + " (" + layout.reading().looksLike() + ")").collect(Collectors.joining(", "));
    }
}
