package io.muster.application.passwords;

import io.muster.application.Caller;
import io.muster.application.Origin;
import io.muster.application.PageRequest;
import io.muster.application.accounts.AccountUseCases;
import io.muster.application.audit.AuditFilter;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.contract.Sample;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.DeliverLinks;
import io.muster.application.port.in.IssuePasswordLink;
import io.muster.application.port.in.SetPassword;
import io.muster.application.port.in.SignIn;
import io.muster.application.port.out.Postman;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.signin.SignInUseCases;
import io.muster.application.twin.FakeHashing;
import io.muster.application.twin.FakeLanguage;
import io.muster.application.twin.InMemoryDirectory;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.UserName;
import io.muster.domain.testing.AccountBuilder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;

/** An instance whose mails are collected, with an administrator, a manager, and jdoe, who has no password yet. */
final class PasswordScene implements Postman {
    static final Origin HOME = new Origin("192.0.2.1", "");
    static final String GOOD = "four plain words together";
    private static final Pattern SECRET = Pattern.compile("https://muster\\.example\\.com/password#(\\S+)");

    final InMemoryStore store = new InMemoryStore();
    final SteppingClock clock = new SteppingClock();
    final FakeHashing hashing = new FakeHashing();
    final List<Mail> mails = new ArrayList<>();
    /** What the next mails come to. */
    Optional<Undelivered> trouble = Optional.empty();
    final SetPassword setPassword;
    final DeliverLinks deliver;
    final IssuePasswordLink issue;
    final SignIn signIn = new SignInUseCases(store, hashing, new InMemoryDirectory(), clock).signIn();
    final Caller admin = new Caller(Tenant.DEFAULT, idOf("admin"), "admin", Permissions.ALL);
    final Caller manager = new Caller(Tenant.DEFAULT, idOf("manager"), "manager",
        Permissions.of(List.of(Permission.ACCOUNTS_VIEW, Permission.ACCOUNTS_MANAGE)));

    PasswordScene() {
        this(true);
    }

    PasswordScene(boolean sendsMails) {
        PasswordSettings settings = new PasswordSettings(Sample.PASSWORDS.policy(), Sample.PASSWORDS.firstLink(),
            Sample.PASSWORDS.resetLink(), Sample.PASSWORDS.publicUrl(), sendsMails);
        PasswordUseCases useCases = new PasswordUseCases(store, hashing, settings, clock);
        setPassword = useCases.setPassword();
        deliver = useCases.deliverLinks(this);
        issue = new AccountUseCases(store, new FakeLanguage(), hashing, settings, clock).issuePasswordLink();
        store.tenants().ensure(Tenant.DEFAULT);
        store.references().add(Tenant.DEFAULT, Definition.role(new Name("managers"), "Managers", manager.permissions()));
        given(anAccount("admin").withRoles("super-administrator"));
        given(anAccount("manager").withRoles("managers"));
        given(anAccount("jdoe").withEmail("jdoe@example.com"));
    }

    @Override
    public void send(Mail mail) {
        trouble.ifPresent(undelivered -> {
            throw undelivered;
        });
        mails.add(mail);
    }

    void given(AccountBuilder account) {
        store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Insert(account.build())));
    }

    Account account(String userName) {
        return store.accounts().withUserName(Tenant.DEFAULT, Connection.LOCAL, new UserName(userName)).orElseThrow();
    }

    void forgotten(String name) {
        setPassword.forgotten(Tenant.DEFAULT.name(), name, HOME);
    }

    /** Has a mail sent to jdoe. @return the secret of its link */
    String mailedSecret() {
        forgotten("jdoe");
        deliver.deliver(10);
        return secret(mails.get(mails.size() - 1).text());
    }

    static String secret(String text) {
        Matcher matcher = SECRET.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("there is no link in: " + text);
        }
        return matcher.group(1);
    }

    void set(String secret, String password) {
        setPassword.byLink(secret, new PlainPassword(password), HOME);
    }

    Caller signIn(String userName, String password) {
        return signIn.withPassword(Tenant.DEFAULT.name(), userName, new PlainPassword(password));
    }

    List<String> audited() {
        return store.audit().page(Tenant.DEFAULT, AuditFilter.ALL, PageRequest.first(100)).items().stream().map(ChainedEntry::entry)
            .map(entry -> entry.actor() + " " + entry.action() + " " + entry.subject()).toList();
    }
}
