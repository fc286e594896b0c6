package org.scimconsole.console.entra;

import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.entra.wording.Spoken;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.StatePane;
import org.scimconsole.entra.log.ProvisioningAction;
import org.scimconsole.entra.log.ProvisioningEntry;
import org.scimconsole.entra.log.ProvisioningStatus;

/** Provisions whoever is chosen on demand and shows every step with its requests. */
public final class OnDemandController {
    private static final int MOST_SUGGESTIONS = 200;

    private final OnDemandViewModel viewModel;
    private final TenantViewModel tenant;
    private final JobViewModel job;
    private final PageContext context;

    @FXML
    private ComboBox<TenantRow> whom;

    @FXML
    private Button provision;

    @FXML
    private StatePane state;

    @FXML
    private VBox lines;

    OnDemandController(OnDemandViewModel viewModel, TenantViewModel tenant, JobViewModel job, PageContext context) {
        this.viewModel = viewModel;
        this.tenant = tenant;
        this.job = job;
        this.context = context;
    }

    @FXML
    private void initialize() {
        whom.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable TenantRow row) {
                return row == null ? "" : row.group() ? row.name() : row.name() + "  ·  " + row.second();
            }

            @Override
            public TenantRow fromString(String text) {
                throw new UnsupportedOperationException("A choice is chosen, not typed.");
            }
        });
        whom.setOnShowing(event -> suggest());
        provision
                .disableProperty()
                .bind(job.busyProperty().or(whom.valueProperty().isNull()));
        state.follow(viewModel.loading());
        viewModel.linesProperty().addListener((observable, before, now) -> show(now));
    }

    private void suggest() {
        TenantRows rows = new TenantRows(tenant.session());
        List<TenantRow> all = new java.util.ArrayList<>(
                rows.people("").stream().limit(MOST_SUGGESTIONS).toList());
        all.addAll(rows.groups("").stream().limit(MOST_SUGGESTIONS).toList());
        whom.getItems().setAll(all);
    }

    void provision(TenantRow row) {
        whom.setValue(row);
        viewModel.provision(row);
    }

    @FXML
    private void provision() {
        TenantRow row = whom.getValue();
        if (row != null) {
            viewModel.provision(row);
        }
    }

    private void show(List<ProvisioningEntry> entries) {
        lines.getChildren().setAll(entries.stream().map(this::line).toList());
    }

    private Node line(ProvisioningEntry entry) {
        Messages messages = context.messages();
        boolean nothing = entry.action() == ProvisioningAction.OTHER && entry.status() == ProvisioningStatus.SKIPPED;
        Label title = new Label(messages.text(
                nothing ? "entra.demand.nothing" : "entra.demand.line",
                messages.text("entra.type." + entry.source().type().toLowerCase(Locale.ROOT)),
                entry.source().displayName() == null ? "" : entry.source().displayName(),
                messages.text("entra.log.action." + entry.action().name().toLowerCase(Locale.ROOT))));
        title.getStyleClass().add("section-title");
        FlowPane head = new FlowPane(
                title,
                StepsPane.badge(
                        entry.status(),
                        messages.text(
                                "entra.log.status." + entry.status().name().toLowerCase(Locale.ROOT))));
        head.getStyleClass().add("badges");
        VBox panel = new VBox(head, new StepsPane(entry.steps(), messages, new Spoken(messages)));
        panel.getStyleClass().add("panel");
        return panel;
    }
}
