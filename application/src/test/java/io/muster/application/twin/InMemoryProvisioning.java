package io.muster.application.twin;

import io.muster.application.port.out.Provisioning;
import io.muster.application.port.out.WriteRefused;
import io.muster.application.twin.State.AccountKey;
import io.muster.application.twin.State.DefinitionKey;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Reference;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Activity;
import io.muster.domain.account.EmailAddress;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

record InMemoryProvisioning(InMemoryStore store) implements Provisioning {
    @Override
    public void define(Tenant tenant, Collection<Definition> definitions) {
        definitions.forEach(definition -> store.state().definitions
            .putIfAbsent(new DefinitionKey(tenant, definition.kind(), definition.name()), definition));
    }

    @Override
    public Set<Redefinition> redefine(Tenant tenant, Collection<Redefinition> changes) {
        Set<Redefinition> stale = new HashSet<>();
        for (Redefinition change : changes) {
            DefinitionKey key = new DefinitionKey(tenant, change.after().kind(), change.after().name());
            Definition present = store.state().definitions.get(key);
            if (change.before().isEmpty() ? present == null : isAs(change.before().get(), present)) {
                store.state().definitions.put(key, change.after());
            } else {
                stale.add(change);
            }
        }
        return stale;
    }

    private static boolean isAs(Definition seen, Definition present) {
        return present != null && present.label().equals(seen.label()) && present.permissions().equals(seen.permissions());
    }

    @Override
    public Set<AccountId> write(Tenant tenant, List<Write> writes) {
        Set<AccountId> stale = new HashSet<>();
        Map<AccountKey, Account> after = new LinkedHashMap<>(store.state().accounts);
        for (Write write : writes) {
            if (!write(tenant, write, after)) {
                stale.add(write.id());
            }
        }
        mustBeUnique(after);
        store.state().accounts.clear();
        store.state().accounts.putAll(after);
        writes.stream().filter(write -> !stale.contains(write.id())).forEach(this::endSignIns);
        return stale;
    }

    private void endSignIns(Write write) {
        if (write instanceof Write.Remove) {
            store.state().tokens.values().removeIf(issued -> issued.token().owner().equals(write.id()));
            store.state().links.removeIf(link -> link.account().equals(write.id()));
        }
        if (write instanceof Write.Remove || write instanceof Write.Replace replace && !replace.after().enabled()) {
            store.state().sessions.values().removeIf(begun -> begun.session().owner().equals(write.id()));
        }
    }

    private boolean write(Tenant tenant, Write write, Map<AccountKey, Account> accounts) {
        AccountKey key = new AccountKey(tenant, write.id());
        if (write instanceof Write.Insert insert) {
            boolean taken = accounts.keySet().stream().anyMatch(other -> other.id().equals(write.id()));
            if (taken) {
                throw refused(ProblemCode.PLAN_STALE, "id", "the id " + write.id() + " is taken");
            }
            if (!namesExist(tenant, insert.account())) {
                return false;
            }
            accounts.put(key, insert.account());
            store.state().arrivals.put(write.id(), Instant.now());
            return true;
        }
        if (write instanceof Write.Replace replace) {
            if (!hasVersion(accounts.get(key), replace.before().version()) || !namesExist(tenant, replace.after())) {
                return false;
            }
            accounts.put(key, withSignInsOf(accounts.get(key).activity(), replace.after()));
            return true;
        }
        return hasVersion(accounts.get(key), ((Write.Remove) write).seen()) && accounts.remove(key) != null;
    }

    private static Account withSignInsOf(Activity kept, Account account) {
        Activity activity = new Activity(kept.createdAt(), account.activity().updatedAt(), kept.lastLoginAt(), kept.loginsCount());
        return new Account(account.id(), account.version(), account.connection(), account.profile(), account.access(),
            account.credential(), activity);
    }

    private static boolean hasVersion(Account account, AccountVersion seen) {
        return account != null && account.version().equals(seen);
    }

    private boolean namesExist(Tenant tenant, Account account) {
        boolean connected = store.connections().find(tenant, account.connection()).isPresent();
        return connected && Stream.of(Reference.values()).allMatch(place -> account.access().get(place).stream()
            .allMatch(name -> store.references().find(tenant, place.kind(), name).isPresent()));
    }

    private static void mustBeUnique(Map<AccountKey, Account> accounts) {
        Set<List<Object>> userNames = new HashSet<>();
        Set<List<Object>> emails = new HashSet<>();
        accounts.forEach((key, account) -> {
            if (!userNames.add(List.of(key.tenant(), account.connection(), account.profile().userName().key()))) {
                throw refused(ProblemCode.USER_NAME_TAKEN, "userName", "user name " + account.profile().userName() + " is taken");
            }
            Optional<EmailAddress> email = account.profile().email();
            if (email.isPresent() && !emails.add(List.of(key.tenant(), account.connection(), email.get().key()))) {
                throw refused(ProblemCode.EMAIL_TAKEN, "email", "e-mail " + email.get() + " is taken");
            }
        });
    }

    private static WriteRefused refused(ProblemCode code, String path, String message) {
        return new WriteRefused(new Problem(code, path, message), null);
    }
}
