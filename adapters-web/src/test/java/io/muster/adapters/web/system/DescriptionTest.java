package io.muster.adapters.web.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.web.accounts.AccountsResource;
import io.muster.adapters.web.audit.AuditResource;
import io.muster.adapters.web.exports.ExportEvents;
import io.muster.adapters.web.changes.ChangeEvents;
import io.muster.adapters.web.changes.ChangesResource;
import io.muster.adapters.web.exports.ExportDefinitionsResource;
import io.muster.adapters.web.exports.ExportsResource;
import io.muster.adapters.web.files.LayoutsResource;
import io.muster.adapters.web.files.MappingsResource;
import io.muster.adapters.web.imports.AccountImportsResource;
import io.muster.adapters.web.imports.ImportEvents;
import io.muster.adapters.web.imports.ImportsResource;
import io.muster.adapters.web.passwords.OwnPasswordResource;
import io.muster.adapters.web.passwords.PasswordLinkResource;
import io.muster.adapters.web.passwords.PasswordResource;
import io.muster.adapters.web.references.ConnectionsResource;
import io.muster.adapters.web.references.GroupsResource;
import io.muster.adapters.web.references.RolesResource;
import io.muster.adapters.web.references.TeamsResource;
import io.muster.adapters.web.tenants.TenantsResource;
import io.muster.adapters.web.schedules.ExportSchedulesResource;
import io.muster.adapters.web.schedules.ExportTargetsResource;
import io.muster.adapters.web.sessions.OidcResource;
import io.muster.adapters.web.sessions.SessionResource;
import io.muster.adapters.web.sessions.SessionsResource;
import io.muster.adapters.web.tokens.TokensResource;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds the API's description against the API. */
class DescriptionTest {
    private static final List<Class<?>> RESOURCES = List.of(AccountsResource.class, RolesResource.class, GroupsResource.class,
        TeamsResource.class, ConnectionsResource.class, TokensResource.class, SessionResource.class,
        SessionsResource.class, OidcResource.class, ImportsResource.class, ImportEvents.class, AccountImportsResource.class,
        ExportsResource.class, ExportEvents.class, ChangesResource.class, ChangeEvents.class,
        ExportDefinitionsResource.class, ExportSchedulesResource.class, ExportTargetsResource.class, LayoutsResource.class, MappingsResource.class, AuditResource.class, TenantsResource.class,
        PasswordLinkResource.class, PasswordResource.class, OwnPasswordResource.class);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Map<String, Object> api = read();

    @Test
    void names_every_operation_and_none_that_is_not_there() {
        assertThat(described().keySet()).isEqualTo(operations().keySet());
    }

    @Test
    void names_every_query_parameter_and_none_that_is_not_there() {
        Map<String, Set<String>> described = new TreeMap<>();
        described().forEach((operation, description) -> described.put(operation, queryParameters(description)));

        assertThat(described).isEqualTo(operations());
    }

    @Test
    void gives_every_operation_a_summary_and_tells_how_it_is_refused() {
        described().forEach((operation, description) -> {
            assertThat((String) description.get("summary")).as(operation).isNotBlank();
            // What is open to everybody is not refused for want of a sign-in.
            boolean open = List.of().equals(description.get("security"));
            Set<String> responses = map(description.get("responses")).keySet();
            assertThat(responses).as(operation).contains("default").hasSizeGreaterThan(1);
            assertThat(open || responses.contains("401")).as(operation).isTrue();
        });
    }

    @Test
    void refers_to_nothing_that_is_not_there() {
        List<String> references = new ArrayList<>();
        collectReferences(api, references);

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            Object target = api;
            for (String step : reference.substring(2).split("/")) {
                target = map(target).get(step);
                assertThat(target).as(reference).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"Account,accounts.AccountJson,password", "CredentialState,accounts.AccountJson$CredentialJson,",
        "Role,references.RoleJson,", "Group,references.GroupJson,", "Team,references.TeamJson,", "Connection,references.ConnectionJson,",
        "Directory,references.ConnectionJson$DirectoryJson,", "Trial,references.TrialJson,", "Token,tokens.TokenJson,",
        "Layout,files.LayoutJson,", "Mapping,files.MappingJson,", "Tenant,tenants.TenantJson,",
        "Who,sessions.WhoJson,", "Session,sessions.SessionJson,",
        "ImportRules,files.RulesJson,", "Import,imports.ImportJson,", "Progress,imports.ImportJson$ProgressJson,",
        "Progress,exports.ExportJson$ProgressJson,", "Plan,imports.ImportJson$PlanJson,",
        "Interruption,json.InterruptionJson,", "ImportOutcome,imports.ImportJson$OutcomeJson,", "ImportRow,imports.RowJson,",
        "PasswordLink,passwords.LinkJson,", "Dialect,files.DialectJson,", "Loss,exports.ExportJson$LossJson,",
        "Deletion,exports.DeletionJson,", "FieldChange,imports.ChangeJson,", "Export,exports.ExportJson,",
        "Change,changes.ChangeJson,", "ChangeOutcome,changes.ChangeJson$OutcomeJson,", "ChangeFailure,changes.RefusedAccountJson,",
        "Progress,changes.ChangeJson$ProgressJson,",
        "Column,exports.ColumnJson,", "ColumnOffer,exports.ColumnOfferJson,",
        "ColumnChoice,exports.ColumnOfferJson$ChoiceJson,", "ExportPreview,exports.PreviewJson,", "ExportCount,exports.CountJson,",
        "ExportDefinition,exports.ExportDefinitionJson,", "AuditEntry,audit.AuditJson,",
        "AuditVerification,audit.VerificationJson,", "AuditBreak,audit.VerificationJson$BrokenJson,", "Page,json.PageJson,",
        "Problem,problems.ProblemJson,", "ProblemDetail,problems.ProblemJson$Detail,"})
    void describes_every_member_of_an_answer(String schema, String answer, String writeOnly) throws ClassNotFoundException {
        Set<String> members = new TreeSet<>();
        for (RecordComponent member : Class.forName("io.muster.adapters.web." + answer).getRecordComponents()) {
            members.add(member.getName());
        }
        if (writeOnly != null) {
            members.add(writeOnly);
        }

        assertThat(map(map(schemas().get(schema)).get("properties")).keySet()).isEqualTo(members);
    }

    /** Query parameters by operation, as the resources have them. */
    private static Map<String, Set<String>> operations() {
        Map<String, Set<String>> operations = new TreeMap<>();
        for (Class<?> resource : RESOURCES) {
            String root = "/api/v1/" + resource.getAnnotation(Path.class).value();
            for (Method method : resource.getMethods()) {
                Path path = method.getAnnotation(Path.class);
                verb(method).forEach(verb -> operations.put(verb + " " + root + (path == null ? "" : "/" + path.value()), new TreeSet<>(
                    Arrays.stream(method.getParameters()).flatMap(DescriptionTest::queryParameter).toList())));
            }
        }
        return operations;
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
            .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
            .filter(verb -> verb != null).map(verb -> verb.value().toLowerCase(Locale.ROOT));
    }

    private static Stream<String> queryParameter(Parameter parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        return query == null ? Stream.empty() : Stream.of(query.value());
    }

    private Map<String, Map<String, Object>> described() {
        Map<String, Map<String, Object>> described = new TreeMap<>();
        map(api.get("paths")).forEach((path, item) -> map(item).forEach((verb, operation) -> {
            if (METHODS.contains(verb)) {
                described.put(verb + " " + path, map(operation));
            }
        }));
        return described;
    }

    private Set<String> queryParameters(Map<String, Object> operation) {
        Set<String> names = new TreeSet<>();
        for (Object stated : (List<?>) operation.getOrDefault("parameters", List.of())) {
            String reference = (String) map(stated).get("$ref");
            Map<String, Object> parameter = reference == null ? map(stated)
                : map(map(map(api.get("components")).get("parameters")).get(reference.substring(reference.lastIndexOf('/') + 1)));
            if ("query".equals(parameter.get("in"))) {
                names.add((String) parameter.get("name"));
            }
        }
        return names;
    }

    private Map<String, Object> schemas() {
        return map(map(api.get("components")).get("schemas"));
    }

    private static void collectReferences(Object node, List<String> references) {
        if (node instanceof Map<?, ?> members) {
            members.forEach((key, value) -> {
                if (key.equals("$ref")) {
                    references.add((String) value);
                }
                collectReferences(value, references);
            });
        } else if (node instanceof List<?> items) {
            items.forEach(item -> collectReferences(item, references));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static Map<String, Object> read() {
        try (InputStream in = RestApi.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
