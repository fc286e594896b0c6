package org.scimconsole.console.token;

import org.scimconsole.client.admin.IssuedToken;
import org.scimconsole.client.admin.TokenView;
import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.model.IdentityProvider;

/** Shows a fresh token for the only time, over whichever page made it. */
public final class TokenDialog {
    /** The page that plays Entra. */
    private static final String PLAYER = "entra";

    private final PageContext context;

    /** @param context of the page that shows it */
    public TokenDialog(PageContext context) {
        this.context = context;
    }

    /**
     * Opens the dialog. It can't be closed before the token was copied or said to be stored.
     *
     * @param issued the service's answer; not kept
     * @param title the headline
     * @param closed done after the person closed it
     */
    public void show(IssuedToken issued, String title, Runnable closed) {
        TokenDialogViewModel viewModel = fresh(issued, context);
        String validity = validity(issued);
        LoadedView<TokenDialogController> view = context.views()
                .load(
                        "token/token-dialog.fxml",
                        TokenDialogController.class,
                        () -> new TokenDialogController(
                                viewModel,
                                title,
                                validity,
                                () -> {
                                    context.overlay().hide();
                                    closed.run();
                                },
                                () -> play(viewModel, closed)));
        context.overlay().show(view.root(), () -> {
            boolean goes = viewModel.close();
            if (goes) {
                closed.run();
            }
            return goes;
        });
        view.controller().focusFirst();
    }

    /** The page is opened first, so that somebody is there to take the token. */
    private void play(TokenDialogViewModel viewModel, Runnable closed) {
        context.navigator().open(PLAYER);
        if (viewModel.handOver(context.desk().handover())) {
            context.overlay().hide();
            closed.run();
        }
    }

    /** What holds a fresh token until the person has it. */
    static TokenDialogViewModel fresh(IssuedToken issued, PageContext context) {
        IdentityProvider chosen = issued.scim().identityProvider();
        return new TokenDialogViewModel(
                issued.token(),
                issued.scim().baseUrl(),
                chosen == null ? IdentityProvider.ENTRA_ID : chosen,
                context.messages(),
                context.clipboard(),
                new SecretClipboard(context.clipboard(), context.tasks(), context.settings()));
    }

    private String validity(IssuedToken issued) {
        return issued.scim().tokens().stream()
                .filter(token -> token.status() == TokenView.Status.ACTIVE)
                .findFirst()
                .map(token -> context.messages()
                        .text("token.validUntil", context.formats().date(token.expiresAt())))
                .orElse("");
    }
}
