package org.scimconsole.directory.rehearsal;

import java.util.List;
import org.scimconsole.directory.activity.AttributeChange;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.ResourceKind;

/**
 * A user or group that adopting would change.
 *
 * @param name for people
 * @param kind what it would come to
 * @param changes attribute by attribute
 */
public record Difference(ResourceKind type, String id, String name, ChangeKind kind, List<AttributeChange> changes) {}
