/**
 * The directory that Entra would provision from: people, groups, members, assignments.
 *
 * <p>Read from what Microsoft Graph returns, so that a real export can be dropped in. One file may hold all:
 *
 * <pre>
 * {"users":  [{"id","userPrincipalName","displayName","givenName","surname","mail","mailNickname","jobTitle",
 *              "department","employeeId","accountEnabled","deletedDateTime","manager":{"id"}, …}],
 *  "groups": [{"id","displayName","members":[{"@odata.type":"#microsoft.graph.user","id"}]}],
 *  "assignments": [{"principalId"}]}
 * </pre>
 *
 * {@code "scope": "ALL"} beside them says that everybody is provisioned, whatever is assigned. Each part may also be a page ({@code {"value":[…]}}), a file may be a page or a plain array of users, groups or
 * assignments ({@code /servicePrincipals/{id}/appRoleAssignedTo}), pages may follow each other in one file, and a folder
 * may hold several files; {@code members-GROUP.json} there holds {@code /groups/{id}/members} of the group with that id
 * or name. Without assignments everybody is in scope. Entra's CSV downloads of users, groups and
 * members ({@code members-GROUP.csv}) are read too.
 */
@NullMarked
package org.scimconsole.entra.tenant;

import org.jspecify.annotations.NullMarked;
