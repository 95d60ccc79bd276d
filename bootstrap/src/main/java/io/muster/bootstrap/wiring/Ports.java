package io.muster.bootstrap.wiring;

import io.muster.adapters.directory.LdapDirectory;
import io.muster.adapters.directory.server.Patience;
import io.muster.adapters.files.AccountFiles;
import io.muster.adapters.persistence.Database;
import io.muster.adapters.persistence.jobs.JobScheduler;
import io.muster.adapters.persistence.spool.FolderSpool;
import io.muster.adapters.security.Passwords;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.RecordSource;
import io.muster.application.port.out.Spool;
import io.muster.bootstrap.database.Node;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** The adapters behind the ports. */
@ApplicationScoped
class Ports {
    @Resource
    private ManagedThreadFactory threads;

    /** Made at the start, since making it brings the tables up to date. */
    @Produces
    @Singleton
    Database database(DataSource pool, @ConfigProperty(name = "muster.search.time-limit", defaultValue = "PT10S") String searchLimit) {
        return Database.on(pool, Clock.systemUTC(), Node.NAME, Duration.parse(searchLimit.strip()));
    }

    void close(@Disposes Database database) {
        database.close();
    }

    @Produces
    @Singleton
    JobScheduler scheduler(Database database) {
        return database.scheduler();
    }

    @Produces
    @Singleton
    Spool spool(Database database, @ConfigProperty(name = "muster.spool.dir") Optional<String> shared,
                @ConfigProperty(name = "muster.data.dir", defaultValue = "muster-data") String dataDir) {
        return shared.<Spool>map(folder -> new FolderSpool(Path.of(folder.strip())))
            .or(database::spool)
            .orElseGet(() -> new FolderSpool(Path.of(dataDir).resolve("spool")));
    }

    /** A pool of our own over the server's threads: it grows with the jobs, so that none waits for another's. */
    @Produces
    @Singleton
    ExecutorService background() {
        return Executors.newCachedThreadPool(threads);
    }

    void stop(@Disposes ExecutorService background) {
        background.shutdown();
    }

    @Produces
    @Singleton
    Extensions extensions(@ConfigProperty(name = "muster.extensions.dir") Optional<String> folder) {
        return Extensions.in(folder.map(text -> Path.of(text.strip())));
    }

    void close(@Disposes Extensions extensions) {
        extensions.close();
    }

    @Produces
    @Singleton
    RecordSource recordSource(Extensions extensions) {
        return extensions.make(AccountFiles::recordSource);
    }

    @Produces
    @Singleton
    AccountSink accountSink(Extensions extensions) {
        return extensions.make(AccountFiles::accountSink);
    }

    @Produces
    @Singleton
    PasswordHashing passwordHashing() {
        return Passwords.remembering(Passwords.hashing(), Clock.systemUTC());
    }

    @Produces
    @Singleton
    LdapDirectory directory(Config config,
                            @ConfigProperty(name = "muster.directory.connect-timeout", defaultValue = "PT5S") String connect,
                            @ConfigProperty(name = "muster.directory.response-timeout", defaultValue = "PT30S") String response) {
        Patience patience = new Patience(Duration.parse(connect.strip()), Duration.parse(response.strip()));
        // Looked up anew for each connection pool, so that a password can be changed while Muster runs.
        return new LdapDirectory(key -> config.getOptionalValue(key, String.class), patience, Clock.systemUTC());
    }

    void close(@Disposes LdapDirectory directory) {
        directory.close();
    }
}
