package io.muster.adapters.web.testing;

import io.muster.adapters.web.accounts.AccountsResource;
import io.muster.adapters.web.audit.RefusalNotes;
import io.muster.adapters.web.changes.ChangesResource;
import io.muster.adapters.web.exports.ExportDefinitionsResource;
import io.muster.adapters.web.exports.ExportsResource;
import io.muster.adapters.web.files.MappingsResource;
import io.muster.adapters.web.imports.AccountImportsResource;
import io.muster.adapters.web.imports.ImportsResource;
import io.muster.adapters.web.imports.UploadLimit;
import io.muster.adapters.web.json.Binding;
import io.muster.adapters.web.json.DocumentDemanded;
import io.muster.adapters.web.json.DocumentReader;
import io.muster.adapters.web.passwords.OwnPasswordResource;
import io.muster.adapters.web.passwords.PasswordLinkResource;
import io.muster.adapters.web.passwords.PasswordResource;
import io.muster.adapters.web.problems.BodyTooLargeMapper;
import io.muster.adapters.web.problems.BreakageMapper;
import io.muster.adapters.web.problems.HttpFailureMapper;
import io.muster.adapters.web.problems.Outages.Outage;
import io.muster.adapters.web.problems.RefusalMapper;
import io.muster.adapters.web.references.ConnectionsResource;
import io.muster.adapters.web.references.GroupsResource;
import io.muster.adapters.web.references.RolesResource;
import io.muster.adapters.web.references.TeamsResource;
import io.muster.adapters.web.schedules.ExportSchedulesResource;
import io.muster.adapters.web.schedules.ExportTargetsResource;
import io.muster.adapters.web.sessions.OidcResource;
import io.muster.adapters.web.sessions.RefusedPage;
import io.muster.adapters.web.sessions.SessionResource;
import io.muster.adapters.web.sessions.SessionsResource;
import io.muster.adapters.web.signin.BrowserChallenge;
import io.muster.adapters.web.signin.SignInFilter;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.adapters.web.signin.Visitor;
import io.muster.adapters.web.system.RestApi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.GenericType;
import org.glassfish.hk2.api.Context;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The API in memory: the real JAX-RS runtime over ports by hand, without a server. Signed in as the administrator. */
public final class Api {
    public static final int UPLOAD_LIMIT = 1000;
    // Jersey warns of every resource that is registered as an instance. Kept here: loggers are collected otherwise.
    private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");
    private static final Logger BREAKAGES = Logger.getLogger(BreakageMapper.class.getName());

    static {
        JERSEY.setLevel(Level.SEVERE);
    }

    public final FakeAccounts accounts = new FakeAccounts();
    public final FakeReferences references = new FakeReferences();
    public final FakeMappings mappings = new FakeMappings();
    public final FakeImports imports = new FakeImports();
    public final FakeExports exports = new FakeExports();
    public final FakeChanges changes = new FakeChanges();
    public final FakeExportDefinitions definitions = new FakeExportDefinitions();
    public final FakeExportSchedules schedules = new FakeExportSchedules();
    public final FakeRefusals refusals = new FakeRefusals();
    public final FakePasswords passwords = new FakePasswords();
    public final FakeSessions sessions = new FakeSessions();
    public final FakeElsewhere elsewhere = new FakeElsewhere();
    /** What every failure comes from that is no refusal. */
    public Optional<Outage> outage = Optional.empty();
    private final ApplicationHandler handler;

    public Api() {
        this("http://localhost:8080/");
    }

    /** @param home where browsers reach it */
    public Api(String home) {
        SignedIn who = new SignedIn();
        Visitor visitor = new Visitor(FakeRequest.from("192.0.2.7", Map.of("User-Agent", "Browser")), Optional.empty(), home);
        handler = new ApplicationHandler(new ResourceConfig()
            .registerInstances(new AccountsResource(accounts, who), new RolesResource(references, who),
                new GroupsResource(references, who), new TeamsResource(references, who), new ConnectionsResource(references, who),
                new ImportsResource(imports, imports, imports, mappings, who), new AccountImportsResource(imports, who),
                new ExportsResource(exports, exports, definitions, who),
                new ChangesResource(changes, who), new MappingsResource(mappings, who), new ExportDefinitionsResource(definitions, who),
                new ExportSchedulesResource(schedules, who), new ExportTargetsResource(schedules, who),
                new PasswordResource(passwords, visitor), new OwnPasswordResource(passwords, who),
                new PasswordLinkResource(passwords, who), new SignInFilter(new People(), who, visitor), new RefusalNotes(refusals),
                new SessionResource(sessions, who, visitor), new SessionsResource(sessions, who, visitor),
                new OidcResource(elsewhere, sessions, visitor), new RefusedPage(visitor), new UploadLimit(UPLOAD_LIMIT),
                new HttpFailureMapper(failure -> outage),
                new BreakageMapper(failure -> outage), new AbstractBinder() {
                    @Override
                    protected void configure() {
                        bind(DependentScope.class).to(new GenericType<Context<Dependent>>() { }).in(Singleton.class);
                    }
                })
            .registerClasses(DocumentReader.class, DocumentDemanded.class, Binding.class, RefusalMapper.class,
                BodyTooLargeMapper.class, BrowserChallenge.class)
            .addProperties(new RestApi().getProperties()));
    }

    /** What is expected to break does so without a stack trace in the test's output. */
    public static void expectBreakage() {
        BREAKAGES.setLevel(Level.OFF);
    }

    public Answer get(String path) {
        return call("GET", path, "", null);
    }

    public Answer delete(String path) {
        return call("DELETE", path, "", null);
    }

    public Answer post(String path, String json) {
        return call("POST", path, json, "application/json");
    }

    public Answer patch(String path, String json, String... headers) {
        return call("PATCH", path, json, "application/merge-patch+json", headers);
    }

    /** @param headers names and values in turn, over the ones of the administrator; null for none */
    public Answer call(String method, String path, String body, String mediaType, String... headers) {
        URI base = URI.create("http://localhost:8080/api/v1/");
        ContainerRequest request = new ContainerRequest(base, base.resolve(path), method, null, new MapPropertiesDelegate(), null);
        request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString("admin:secret".getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < headers.length; i += 2) {
            request.getHeaders().remove(headers[i]);
            if (headers[i + 1] != null) {
                request.header(headers[i], headers[i + 1]);
            }
        }
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
            request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ContainerResponse response = handler.apply(request, out).get();
            return new Answer(response.getStatus(), response.getStringHeaders(), out.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }
}
