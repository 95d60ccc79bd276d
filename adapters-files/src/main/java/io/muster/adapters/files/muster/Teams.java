package io.muster.adapters.files.muster;

import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.tabular.Heading;
import io.muster.adapters.files.tabular.NameList;
import io.muster.adapters.files.tabular.TableLayout;
import io.muster.application.files.Dialect;
import io.muster.application.files.LayoutDescription;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.ImportRules;

import java.util.Optional;

/** Teams by their names, beside files whose accounts name teams that must exist. */
public final class Teams {
    private Teams() {
    }

    /** The layout, in the formats there are. */
    public static Layout layout(TableFormats formats) {
        return NameList.of(new LayoutDescription("teams", "Teams", formats.names(), formats.written(), ImportRules.DEFAULT,
                Optional.of(ReferenceKind.TEAM)),
            new TableLayout.Style("Teams", Dialect.UNSTATED, "Teams, one in each row."),
            Heading.of("team", 30, "The team's name. A team that exists stays as it is."), formats);
    }
}
