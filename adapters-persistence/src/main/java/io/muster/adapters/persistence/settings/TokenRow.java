package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.PermissionText;
import io.muster.application.port.out.Tokens.Token;
import io.muster.domain.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

@Entity(name = "Token")
@Table(name = "api_token")
class TokenRow {
    @Id
    private UUID id;
    @ManyToOne
    @JoinColumn(name = "tenant_id")
    private TenantRow tenant;
    @Column(name = "owner_id")
    private UUID ownerId;
    private String name;
    private String prefix;
    private String digest;
    private boolean everything;
    private String permissions;
    @Column(name = "created_at")
    private OffsetDateTime createdAt;
    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;
    @Column(name = "last_used_at")
    private OffsetDateTime lastUsedAt;

    protected TokenRow() {
    }

    TokenRow(Token token, TenantRow tenant, String digest) {
        this.id = token.id();
        this.tenant = tenant;
        this.ownerId = token.owner().value();
        this.name = token.name();
        this.prefix = token.prefix();
        this.digest = digest;
        this.everything = token.permissions().everything();
        this.permissions = PermissionText.of(token.permissions());
        this.createdAt = token.createdAt().atOffset(ZoneOffset.UTC);
        this.expiresAt = token.expiresAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
        this.lastUsedAt = token.lastUsedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    Token token() {
        return new Token(id, tenant.tenant(), new AccountId(ownerId), name, prefix,
            PermissionText.read(everything, permissions), createdAt.toInstant(), instant(expiresAt), instant(lastUsedAt));
    }

    private static Optional<Instant> instant(OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
