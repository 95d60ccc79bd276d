package io.muster.adapters.files;

import io.muster.adapters.files.layout.Layout;
import io.muster.application.port.out.AccountSink.AccountWriter;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes the names that the written accounts refer to. Grows with the distinct names, not with the accounts. */
final class NamingWriter implements AccountWriter {
    private final Layout.Writer writer;
    private final Map<ReferenceKind, Set<Name>> named = new EnumMap<>(ReferenceKind.class);

    /** @param kinds what to note; the layout has no place for the others */
    NamingWriter(Layout.Writer writer, Set<ReferenceKind> kinds) {
        this.writer = writer;
        kinds.forEach(kind -> named.put(kind, new HashSet<>()));
    }

    @Override
    public void write(List<Account> accounts) {
        try {
            for (Account account : accounts) {
                writer.write(account);
                for (Reference place : Reference.values()) {
                    if (named.containsKey(place.kind())) {
                        named.get(place.kind()).addAll(account.access().get(place));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<ReferenceKind, Set<Name>> named() {
        return Collections.unmodifiableMap(named);
    }

    @Override
    public void finish(List<Definition> definitions) {
        try {
            writer.finish(definitions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Loss> losses() {
        return writer.losses();
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
