package org.scimconsole.console.entra;

import javafx.fxml.FXML;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.scimconsole.console.page.ShownPage;

/** Drives the page Entra in a box: its tabs. Each part has a controller of its own. */
public final class EntraController implements ShownPage {
    private final TargetViewModel target;
    private final TenantFiles files;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab tenantTab;

    @FXML
    private Tab logTab;

    @FXML
    private Tab onDemandTab;

    @FXML
    private TenantController tenantController;

    @FXML
    private LogController logController;

    @FXML
    private OnDemandController onDemandController;

    @FXML
    private JobController jobController;

    EntraController(TargetViewModel target, TenantFiles files) {
        this.target = target;
        this.files = files;
    }

    @FXML
    private void initialize() {
        tenantController.onDemand(row -> {
            tabs.getSelectionModel().select(onDemandTab);
            onDemandController.provision(row);
        });
        jobController.onPlay(() -> tabs.getSelectionModel().select(logTab));
    }

    @Override
    public void shown(String argument) {
        target.shown(argument);
        if (argument.equals("sample")) {
            files.openSample();
        }
    }

    @Override
    public void refresh() {
        target.suggest();
    }

    @Override
    public void focusSearch() {
        if (logTab.isSelected()) {
            logController.focusSearch();
        } else {
            tabs.getSelectionModel().select(tenantTab);
            tenantController.focusSearch();
        }
    }

    @Override
    public boolean closeInner() {
        return tenantTab.isSelected()
                ? tenantController.closeInner()
                : logTab.isSelected() && logController.closeInner();
    }
}
