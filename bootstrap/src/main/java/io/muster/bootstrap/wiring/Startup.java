package io.muster.bootstrap.wiring;

import io.muster.adapters.persistence.jobs.JobScheduler;
import io.muster.adapters.persistence.jobs.Recurring;
import io.muster.application.files.PlainPassword;
import io.muster.application.passwords.PasswordSettings;
import io.muster.application.port.in.RunJobs;
import io.muster.application.port.in.Setup;
import io.muster.bootstrap.demo.Demo;
import io.muster.domain.account.UserName;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What happens when the application comes up: the tables (with the store behind the set-up), the first administrator, the jobs. */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Inject
    private JobScheduler scheduler;
    @Inject
    private RunJobs runJobs;
    @Inject
    private List<Recurring> recurring;
    @Inject
    private PasswordSettings passwords;
    @Inject
    private Setup setup;
    @Inject
    private Demo demo;
    @Resource
    private ManagedThreadFactory threads;
    @Inject
    @ConfigProperty(name = "muster.admin.username", defaultValue = "admin")
    private String userName;
    @Inject
    @ConfigProperty(name = "muster.admin.password")
    private Optional<String> password;

    @PostConstruct
    void start() {
        Optional<PlainPassword> chosen = password.map(PlainPassword::new);
        Optional<PlainPassword> made = setup.ensureFirstAdministrator(new UserName(userName), chosen);
        made.ifPresent(this::tell);
        chosen.ifPresent(this::warn);
        scheduler.start(runJobs, recurring, threads);
        if (demo.wanted()) {
            PlainPassword known = made.or(() -> chosen).orElseThrow();
            threads.newThread(() -> show(known)).start();
        }
    }

    /** The deployer's choice is never refused. */
    private void warn(PlainPassword chosen) {
        passwords.policy().check(chosen.value(), List.of(userName)).ifPresent(problem ->
            LOG.warning("muster.admin.password would be refused from anybody else: " + problem.message()));
    }

    private void show(PlainPassword known) {
        try {
            demo.run(Terminal.OUT, known);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "the demonstration failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To the terminal and nowhere else: a log would keep the password. */
    private void tell(PlainPassword made) {
        Terminal.OUT.println("First sign-in: " + userName + " with the password " + made.value() + " (shown only now)");
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }
}
