package io.muster.adapters.files.akeneo;

import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.tabular.Heading;
import io.muster.adapters.files.tabular.NameList;
import io.muster.adapters.files.tabular.TableLayout;
import io.muster.application.files.LayoutDescription;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.ImportRules;

import java.util.Optional;

/** User groups as Akeneo PIM exports and imports them: names, and nothing else. */
public final class AkeneoGroups {
    private AkeneoGroups() {
    }

    /** The layout, in the formats there are. */
    public static Layout layout(TableFormats formats) {
        return NameList.of(new LayoutDescription("akeneo-groups", "User groups (Akeneo PIM)", formats.names(), formats.written(),
                ImportRules.DEFAULT, Optional.of(ReferenceKind.GROUP)),
            new TableLayout.Style("Groups", AkeneoUsers.DIALECT, "User groups of Akeneo PIM, one in each row."),
            Heading.of("name", 30, "The group's name. A group that exists stays as it is."), formats);
    }
}
