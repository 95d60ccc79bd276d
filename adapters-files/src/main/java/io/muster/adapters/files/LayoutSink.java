package io.muster.adapters.files;

import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.muster.AccountsLayout;
import io.muster.adapters.files.text.Texts;
import io.muster.application.Refusal;
import io.muster.application.files.Content;
import io.muster.application.files.FileShape;
import io.muster.application.files.LayoutDescription;
import io.muster.application.files.RejectedRow;
import io.muster.application.port.out.AccountSink;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes files through their layouts. */
final class LayoutSink implements AccountSink {
    private final Layouts layouts;

    LayoutSink(Layouts layouts) {
        this.layouts = layouts;
    }

    @Override
    public List<LayoutDescription> layouts() {
        return layouts.all().stream().map(Layout::description).toList();
    }

    @Override
    public AccountWriter open(OutputStream out, ExportShape shape) {
        Layout.Writing writing = writing(shape.layout(), shape.format());
        try {
            return new NamingWriter(writing.opener().open(new KeptOpen(out), shape), writing.kinds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void repair(Content original, FileShape shape, Iterator<RejectedRow> rejected, boolean credentials, OutputStream out) {
        Layout layout = layouts.of(shape);
        Layout.Repair repair = new Layout.Repair(original, shape.type(), rejected, credentials);
        try {
            layout.reading().repairer().repair(repair, new KeptOpen(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String repairFormat(FileShape shape) {
        return layouts.repairFormat(shape.type().format());
    }

    @Override
    public void template(String layout, String format, Map<ReferenceKind, List<String>> known, OutputStream out) {
        Layout.Writing writing = writing(layout, format);
        try {
            writing.template().write(format, known, new KeptOpen(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Layout.Writing writing(String layout, String format) {
        return layouts.named(layout)
            .filter(known -> known.description().writes().contains(format))
            .map(Layout::writing)
            .orElseThrow(() -> Refusal.invalid(ProblemCode.FILE_UNKNOWN_LAYOUT.code(),
                "layout " + Texts.shown(layout) + " in format " + Texts.shown(format) + " is not written here; written are: "
                    + layouts.all().stream().filter(known -> !known.description().writes().isEmpty())
                        .map(known -> known.name() + " (format "
                            + String.join(", ", known.description().writes()) + ")").toList()));
    }

    @Override
    public String fileName(String layout, String format, Optional<String> only) {
        return layout.equals(AccountsLayout.NAME)
            ? FileName.safe(only.orElse("Accounts"), "Accounts") + "." + AccountsLayout.NAME
            : FileName.safe(layout, "accounts") + "." + FileName.safe(format, "txt");
    }
}
