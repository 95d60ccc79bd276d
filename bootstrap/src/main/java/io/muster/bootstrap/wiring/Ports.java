package io.muster.bootstrap.wiring;

import io.muster.adapters.files.AccountFiles;
import io.muster.adapters.persistence.Database;
import io.muster.adapters.persistence.jobs.JobScheduler;
import io.muster.adapters.persistence.spool.FolderSpool;
import io.muster.adapters.security.Passwords;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.Directory;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.RecordSource;
import io.muster.application.port.out.Spool;
import io.muster.bootstrap.database.Node;
import io.muster.domain.access.Connection;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.DirectoryVerdict;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
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
    Database database(DataSource pool) {
        return Database.on(pool, Clock.systemUTC(), Node.NAME);
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
    Directory directory() {
        return new NoDirectory();
    }

    /** Directories come with an adapter of their own; until then a connection may be set up, and nothing is asked. */
    private static final class NoDirectory implements Directory {
        @Override
        public boolean serves(Connection connection) {
            return false;
        }

        @Override
        public Map<UserName, DirectoryVerdict> verdicts(Connection connection, Collection<UserName> names) {
            throw new DirectoryUnavailable("connection " + connection.name() + " has a directory without an adapter", null);
        }
    }
}
