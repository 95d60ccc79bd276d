package io.muster.adapters.files.proget;

import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.adapters.files.json.Json;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.text.Texts;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes {@code users} as they come and {@code groups} at the end. ProGet has no main group: an account's is one of its groups there,
 * which is told where it is not one of them here.
 */
final class UsersWriter implements Layout.Writer {
    private final JsonGenerator json;
    private final boolean credentials;
    private final Losses losses = new Losses();

    UsersWriter(OutputStream out, boolean credentials) throws IOException {
        this.json = Json.indented(out);
        this.credentials = credentials;
        json.writeStartObject();
        json.writeArrayFieldStart(UsersDocument.USERS);
    }

    @Override
    public void write(Account account) throws IOException {
        json.writeStartObject();
        Json.member("userName", account.profile().get(Field.USER_NAME), json);
        Json.member("displayName", account.profile().get(Field.DISPLAY_NAME), json);
        if (account.profile().get(Field.EMAIL).isPresent()) {
            Json.member("emailAddress", account.profile().get(Field.EMAIL), json);
        }
        Optional<Credential> credential = account.credential().filter(held -> credentials);
        Optional<ProGetHash> hash = credential.flatMap(ProGetHash::of);
        if (hash.isPresent()) {
            json.writeStringField(UserObject.PASSWORD_BYTES, hash.get().passwordBytes());
            json.writeStringField(UserObject.SALT_BYTES, hash.get().saltBytes());
        }
        losses.note(account, credential.isPresent() && hash.isEmpty());
        json.writeArrayFieldStart(UserObject.GROUPS);
        for (Name group : groups(account)) {
            json.writeString(Texts.wellFormed(group.value()));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Set<Name> groups(Account account) {
        Set<Name> groups = new LinkedHashSet<>(account.access().get(Reference.MAIN_GROUP));
        groups.addAll(account.access().get(Reference.GROUPS));
        return groups;
    }

    @Override
    public void finish(List<Definition> definitions) throws IOException {
        json.writeEndArray();
        json.writeArrayFieldStart(UsersDocument.GROUPS);
        Set<Name> groups = new TreeSet<>();
        definitions.stream().filter(definition -> definition.kind() == ReferenceKind.GROUP).forEach(group -> groups.add(group.name()));
        for (Name group : groups) {
            json.writeString(Texts.wellFormed(group.value()));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    @Override
    public List<Loss> losses() {
        return losses.all();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
