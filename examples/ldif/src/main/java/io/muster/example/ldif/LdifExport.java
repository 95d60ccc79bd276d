package io.muster.example.ldif;

import com.unboundid.ldif.LDIFWriter;
import io.muster.adapters.files.layout.Layout;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.domain.access.Definition;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file that is being written. No passwords are in it, whoever asks. */
final class LdifExport implements Layout.Writer {
    private static final int LINE_LENGTH = 76;

    private final LDIFWriter ldif;
    private final Map<String, Loss> losses = new LinkedHashMap<>();

    LdifExport(OutputStream out) throws IOException {
        ldif = new LDIFWriter(out);
        ldif.setWrapColumn(LINE_LENGTH);
        ldif.writeVersionHeader();
    }

    @Override
    public void write(Account account) throws IOException {
        ldif.writeEntry(Person.entry(account));
        String title = account.profile().userName().value();
        if (account.profile().get(Field.FAMILY_NAME).isEmpty()) {
            loses(Field.FAMILY_NAME.label(), "is missing; directories refuse an entry without sn", title);
        }
        if (!account.enabled()) {
            loses(Field.ENABLED.label(), "is false, for which there is no attribute; elsewhere the account could be used", title);
        }
    }

    private void loses(String path, String why, String title) {
        losses.merge(path, new Loss(path, why, 1, title),
            (before, one) -> new Loss(path, why, before.count() + 1, before.first()));
    }

    @Override
    public void finish(List<Definition> definitions) throws IOException {
        ldif.flush();
    }

    @Override
    public List<Loss> losses() {
        return new ArrayList<>(losses.values());
    }

    @Override
    public void close() throws IOException {
        ldif.close();
    }
}
