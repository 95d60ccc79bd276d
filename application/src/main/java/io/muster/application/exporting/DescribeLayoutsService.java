package io.muster.application.exporting;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.files.LayoutDescription;
import io.muster.application.port.in.DescribeLayouts;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.References;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Scope;

import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Layouts are no secret: every signed-in account may know them. */
final class DescribeLayoutsService implements DescribeLayouts {
    private final AccountSink sink;
    private final References references;

    DescribeLayoutsService(AccountSink sink, References references) {
        this.sink = sink;
        this.references = references;
    }

    @Override
    public List<LayoutDescription> layouts(Caller caller) {
        return sink.layouts();
    }

    @Override
    public Template template(Caller caller, String layout, String format) {
        LayoutDescription described = sink.layouts().stream().filter(known -> known.name().equals(layout)).findFirst()
            .orElseThrow(() -> Refusal.notFound("layout " + layout));
        if (!described.reads().contains(format)) {
            throw Refusal.invalid("format.unknown", "the layout " + layout + " is not read as '" + format + "' but as: "
                + String.join(", ", described.reads()));
        }
        Map<ReferenceKind, List<String>> known = known(caller);
        return new Template() {
            @Override
            public String fileName() {
                return sink.fileName(layout, format, Optional.of("template"));
            }

            @Override
            public void writeTo(OutputStream out) {
                sink.template(layout, format, known, out);
            }
        };
    }

    /** What there is to choose from, as files may call it; nothing for those who may not see it. */
    private Map<ReferenceKind, List<String>> known(Caller caller) {
        Map<ReferenceKind, List<String>> known = new EnumMap<>(ReferenceKind.class);
        if (caller.permissions().includes(Permission.ACCOUNTS_VIEW)) {
            Scope scope = caller.scope(Permission.ACCOUNTS_VIEW);
            for (ReferenceKind kind : ReferenceKind.values()) {
                List<Definition> all = references.all(caller.tenant(), kind).stream().filter(scope::shows).toList();
                Map<Name, String> labels = RoleLabels.of(all);
                known.put(kind, all.stream().map(Definition::name).map(name -> labels.getOrDefault(name, name.value())).toList());
            }
        }
        return known;
    }
}
