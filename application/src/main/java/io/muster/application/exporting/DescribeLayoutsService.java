package io.muster.application.exporting;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.files.LayoutDescription;
import io.muster.application.port.in.DescribeLayouts;
import io.muster.application.port.out.AccountSink;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Layouts are no secret: every signed-in account may know them. */
final class DescribeLayoutsService implements DescribeLayouts {
    private final AccountSink sink;

    DescribeLayoutsService(AccountSink sink) {
        this.sink = sink;
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
        return new Template() {
            @Override
            public String fileName() {
                return sink.fileName(layout, format, Optional.of("template"));
            }

            @Override
            public void writeTo(OutputStream out) {
                sink.template(layout, format, out);
            }
        };
    }
}
